/**
 * What the browser lacks: the few things of Java that TeaVM 0.16.0 does not translate or computes in other digits. With
 * them core runs there as it is, and gives the bits that it gives in a JVM.
 *
 * <p>{@link org.activations.lessons.browser.gaps.MethodGaps} lists the methods and
 * {@link org.activations.lessons.browser.gaps.ClassGaps} the classes for which something here stands in. When a newer
 * TeaVM has one, it goes.
 */
package org.activations.lessons.browser.gaps;
