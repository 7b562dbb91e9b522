/**
 * Scripts, once they have printed what they say, as a web site and as Jupyter notebooks. Knows no terminal, and no
 * script in particular: titles, text, code, outputs and pictures are the scripts', numbers and formulas those of the
 * catalogue.
 */
package org.activations.lessons.publish;
