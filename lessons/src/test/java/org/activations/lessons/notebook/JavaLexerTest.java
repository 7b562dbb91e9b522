package org.activations.lessons.notebook;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JavaLexerTest {

    @ParameterizedTest
    @ValueSource(strings = {"int x = 1;", "int x = 1;  ", "int x = 1; // why", "int x = 1; /* } */", "f(')');",
            "f(\"(\");",
        "f(\"\\\"(\");", "double f(double z) {\n    return z;\n}", "int[] a = {1,\n  2};",
        "f(\"\"\"\n  (\"a\"\n  \"\"\");", "}",
        "/** Doc. */\nint x = 1;", "// {\nint x = 1;", "char c = '{';"})
    void statementEnds(String source) {
        assertTrue(JavaLexer.endsStatement(source), source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"int a = 1; int b = 2;", "f(); g();", "f();\n}", "int a = 1; this is no Java",
            "f(); /* x */ g();"})
    void somethingFollowsBehindTheStatement(String source) {
        assertTrue(JavaLexer.goesOnBehindStatement(source), source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "int a = 1;", "int a = 1; // f();", "int a = 1, b = 2;", "f(\"a; b\");",
            "int f() {\n  g();\n  return 1;\n}",
        "Runnable r = () -> { f(); g(); };", "for (int i = 0; i < 2; i++) f(i);", "if (a) f(); else g();",
        "enum E { A; int f; }"})
    void nothingFollowsBehindTheStatement(String source) {
        assertFalse(JavaLexer.goesOnBehindStatement(source), source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "int x = 1", "int x = 1 +", "double f(double z) {",
            "double f(double z) {\n    return z;", "f(2,",
        "int[] a = {1,", "for (int i = 0;", "f(\"\"\"\n  a;", "/* a;", "int x = 1; /* a", "int x = 1; /*/", "// a;",
        "/* a; */",
        "String s = \"a;", "f();\n// x\nint y"})
    void statementGoesOn(String source) {
        assertFalse(JavaLexer.endsStatement(source), source);
    }
}
