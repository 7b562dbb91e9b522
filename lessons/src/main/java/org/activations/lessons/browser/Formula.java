package org.activations.lessons.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

import org.activations.core.Activation;
import org.activations.core.Activations;

/**
 * A function of z as Java writes it: {@code z / (1 + Math.abs(z))}, {@code z > 0 ? z : 0.2 * z}. There are numbers, z,
 * E, PI, brackets, {@code + - * /}, comparisons with {@code ? :}, and functions: those of {@code Math}, with or without
 * that word, and those of the catalogue, {@code logistic'(z)} the slope of one. There is no loop, so a formula always
 * ends.
 */
final class Formula {

    private static final int LONGEST = 300;

    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = functions();
    private static final Map<String, DoubleBinaryOperator> OF_TWO = Map.of(
            "max", Math::max, "min", Math::min, "pow", StrictMath::pow, "hypot", StrictMath::hypot);

    private final String text;
    private int at;

    private Formula(String text) {
        this.text = text;
    }

    /**
     * Reads a formula.
     *
     * @throws IllegalArgumentException if it is none, naming the place and what would be right there
     */
    static DoubleUnaryOperator of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the formula has " + text.length() + " characters, expected at most "
                    + LONGEST);
        }
        Formula formula = new Formula(text);
        DoubleUnaryOperator f = formula.choice();
        if (formula.peek() != 0) {
            throw formula.wrong("an operator or the end");
        }
        return f;
    }

    private static Map<String, DoubleUnaryOperator> functions() {
        Map<String, DoubleUnaryOperator> functions = new TreeMap<>();
        for (Activation f : Activations.all()) {
            functions.put(f.name().replace(" ", ""), f::value);
            functions.put(f.name().replace(" ", "") + "'", f::derivative);
        }
        functions.putAll(Map.of("abs", Math::abs, "exp", StrictMath::exp, "expm1", StrictMath::expm1,
                "log", StrictMath::log, "log1p", StrictMath::log1p, "sin", StrictMath::sin, "cos", StrictMath::cos,
                "sqrt", Math::sqrt, "signum", Math::signum));
        return functions;
    }

    /** A sum; with a comparison behind it, and ? and :, one of two. */
    private DoubleUnaryOperator choice() {
        DoubleUnaryOperator left = sum();
        char sign = peek();
        if (sign != '<' && sign != '>') {
            return left;
        }
        at++;
        boolean orEqual = text.startsWith("=", at);
        at += orEqual ? 1 : 0;
        DoubleUnaryOperator right = sum();
        require('?');
        DoubleUnaryOperator yes = choice();
        require(':');
        DoubleUnaryOperator no = choice();
        return z -> {
            double a = left.applyAsDouble(z);
            double b = right.applyAsDouble(z);
            boolean isSo = sign == '<' ? a < b : a > b;
            return (isSo || orEqual && a == b ? yes : no).applyAsDouble(z);
        };
    }

    private DoubleUnaryOperator sum() {
        DoubleUnaryOperator sum = product();
        while (true) {
            DoubleUnaryOperator left = sum;
            if (accept('+')) {
                DoubleUnaryOperator right = product();
                sum = z -> left.applyAsDouble(z) + right.applyAsDouble(z);
            } else if (accept('-')) {
                DoubleUnaryOperator right = product();
                sum = z -> left.applyAsDouble(z) - right.applyAsDouble(z);
            } else {
                return sum;
            }
        }
    }

    private DoubleUnaryOperator product() {
        DoubleUnaryOperator product = factor();
        while (true) {
            DoubleUnaryOperator left = product;
            if (accept('*')) {
                DoubleUnaryOperator right = factor();
                product = z -> left.applyAsDouble(z) * right.applyAsDouble(z);
            } else if (accept('/')) {
                DoubleUnaryOperator right = factor();
                product = z -> left.applyAsDouble(z) / right.applyAsDouble(z);
            } else {
                return product;
            }
        }
    }

    private DoubleUnaryOperator factor() {
        if (accept('-')) {
            DoubleUnaryOperator negated = factor();
            return z -> -negated.applyAsDouble(z);
        }
        if (accept('(')) {
            DoubleUnaryOperator inner = choice();
            require(')');
            return inner;
        }
        char c = peek();
        if (isDigit(c) || c == '.') {
            double number = number();
            return z -> number;
        }
        if (isLetter(c)) {
            return named(word());
        }
        throw wrong("a number, z, a function or (");
    }

    private double number() {
        int from = at;
        while (isDigit(next()) || next() == '.') {
            at++;
        }
        if (next() == 'e') {
            at++;
            at += next() == '-' || next() == '+' ? 1 : 0;
            while (isDigit(next())) {
                at++;
            }
        }
        return Numbers.parse("the number at character " + (from + 1), text.substring(from, at));
    }

    private String word() {
        int from = at;
        while (isLetter(next()) || isDigit(next())) {
            at++;
        }
        at += next() == '\'' ? 1 : 0;
        String word = text.substring(from, at);
        if ((word.equals("Math") || word.equals("StrictMath") || word.equals("Activations")) && next() == '.') {
            at++;
            return word();
        }
        return word;
    }

    private DoubleUnaryOperator named(String word) {
        switch (word) {
            case "z", "x":
                return z -> z;
            case "E":
                return z -> Math.E;
            case "PI":
                return z -> Math.PI;
            default:
        }
        DoubleUnaryOperator f = FUNCTIONS.get(word);
        DoubleBinaryOperator ofTwo = OF_TWO.get(word);
        if (f == null && ofTwo == null) {
            throw new IllegalArgumentException("no function is named \"" + word + "\"; there are z, E, PI, max, min, "
                    + "pow, hypot, " + FUNCTIONS.keySet().stream().filter(each -> !each.endsWith("'"))
                            .collect(Collectors.joining(", ")) + ", and with ' slopes of the catalogue's");
        }
        require('(');
        List<DoubleUnaryOperator> arguments = new ArrayList<>(List.of(choice()));
        if (ofTwo != null) {
            require(',');
            arguments.add(choice());
        }
        require(')');
        DoubleUnaryOperator first = arguments.get(0);
        if (ofTwo == null) {
            return z -> f.applyAsDouble(first.applyAsDouble(z));
        }
        DoubleUnaryOperator second = arguments.get(1);
        return z -> ofTwo.applyAsDouble(first.applyAsDouble(z), second.applyAsDouble(z));
    }

    private void require(char expected) {
        if (!accept(expected)) {
            throw wrong(String.valueOf(expected));
        }
    }

    private boolean accept(char expected) {
        boolean is = peek() == expected;
        at += is ? 1 : 0;
        return is;
    }

    /** The next character that is no blank; 0 at the end. */
    private char peek() {
        while (next() == ' ') {
            at++;
        }
        return next();
    }

    private char next() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private IllegalArgumentException wrong(String expected) {
        String got = peek() == 0 ? "the end" : "\"" + peek() + "\"";
        return new IllegalArgumentException("the formula " + (text.isBlank() ? "is empty" : text + " has " + got
                + " at character " + (at + 1)) + ", expected " + expected + hint(peek()));
    }

    /** What those mean who write a formula as on paper, or in Python. */
    private static String hint(char got) {
        return got == '|' ? "; the absolute value is abs(z)"
                : got == '^' || got == '*' ? "; the square of z is z * z or pow(z, 2)"
                : isLetter(got) || got == '(' ? "; a product has its sign, 2 * z" : "";
    }
}
