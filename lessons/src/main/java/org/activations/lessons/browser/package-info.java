/**
 * What the explorer of functions and the lab, the page with networks that learn, show and do. It is translated to
 * JavaScript and knows core alone.
 *
 * <p>A {@link org.activations.lessons.browser.Plan} is all that the address of the page says, a network in it a
 * {@link org.activations.lessons.browser.Design}. {@link org.activations.lessons.browser.Learner} trains one of them
 * step by step. {@link org.activations.lessons.browser.Lab} and {@link org.activations.lessons.browser.Explorer} are
 * what the scripts of the pages call. These scripts, lab.js and explorer.js in the room of pages, draw what they are
 * told and compute nothing. The lab's Java runs in a worker, lab-worker.js: the page answers while networks learn.
 *
 * <p>What the browser lacks of Java has its own place, {@code gaps}.
 */
package org.activations.lessons.browser;
