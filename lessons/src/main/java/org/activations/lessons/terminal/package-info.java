/**
 * Prose, code and output as lines of text for a terminal.
 *
 * <p>The first heading should be on the screen before a cold JVM has compiled anything. Hence no regular expressions
 * and no lambdas on the way there.
 */
package org.activations.lessons.terminal;
