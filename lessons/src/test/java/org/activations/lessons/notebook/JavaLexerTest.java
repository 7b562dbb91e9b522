package org.activations.lessons.notebook;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JavaLexerTest {

    @ParameterizedTest
    @ValueSource(strings = {"int x = 1;", "int x = 1;  ", "int x = 1; // why", "int x = 1; /* } */", "f(')');", "f(\"(\");",
        "f(\"\\\"(\");", "double f(double z) {\n    return z;\n}", "int[] a = {1,\n  2};", "f(\"\"\"\n  (\"a\"\n  \"\"\");", "}",
        "/** Doc. */\nint x = 1;", "// {\nint x = 1;", "char c = '{';"})
    void statementEnds(String source) {
        assertTrue(JavaLexer.endsStatement(source), source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "int x = 1", "int x = 1 +", "double f(double z) {", "double f(double z) {\n    return z;", "f(2,",
        "int[] a = {1,", "for (int i = 0;", "f(\"\"\"\n  a;", "/* a;", "int x = 1; /* a", "int x = 1; /*/", "// a;", "/* a; */",
        "String s = \"a;", "f();\n// x\nint y"})
    void statementGoesOn(String source) {
        assertFalse(JavaLexer.endsStatement(source), source);
    }
}
