/**
 * The lab: what the page with networks that learn shows and does. It is translated to JavaScript and knows core alone.
 *
 * <p>A {@link org.activations.lessons.browser.Plan} is all that the address of the page says, a network in it a
 * {@link org.activations.lessons.browser.Design}. {@link org.activations.lessons.browser.Learner} trains one of them
 * step by step, and {@link org.activations.lessons.browser.Lab} is what the page's script calls. That script, lab.js in
 * the room of pages, draws what these say and computes nothing.
 *
 * <p>What the browser lacks of Java has its own place, {@code gaps}.
 */
package org.activations.lessons.browser;
