/** What a reader makes and keeps: copies of scripts and progress in practice, and the programs that open files. */
package org.activations.lessons.workspace;
