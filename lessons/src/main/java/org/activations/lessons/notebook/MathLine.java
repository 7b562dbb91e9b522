package org.activations.lessons.notebook;

/** A formula on one line, written from left to right: blanks around operators, parentheses where they are needed. */
final class MathLine {

    private static final String OPERATORS = "+−±=≠<>≤≥≈→/;";

    /** Whether this is a superscript or subscript, which has no blanks. */
    final boolean compact;

    private final StringBuilder out = new StringBuilder();
    private boolean operandBefore;
    private boolean nameBefore;

    // Where the quotient begins and ends that nothing but blanks has followed so far.
    private int quotientStart = -1;
    private int quotientEnd;

    MathLine(boolean compact) {
        this.compact = compact;
    }

    /** A letter, a digit, or whatever else operators stand between. */
    void operand(String text) {
        if (!text.equals(".")) {
            parenthesizeQuotient();
        }
        if (nameBefore && !text.startsWith("(")) {
            blank();
        }
        out.append(text);
        operandBefore = true;
        nameBefore = false;
    }

    /** A function's name or Σ, which a blank separates from what it is applied to, unless that is in parentheses. */
    void name(String text) {
        if (operandBefore) {
            blank();
        }
        operand(text);
        nameBefore = true;
    }

    void open(String parenthesis) {
        operand(parenthesis);
        operandBefore = false;
    }

    void close(String parenthesis) {
        after(parenthesis);
        operandBefore = true;
    }

    void punctuation(String mark) {
        after(compact ? mark : mark + " ");
    }

    void operator(String sign) {
        if (operandBefore) {
            after(compact ? sign : " " + sign + " ");
        } else {
            out.append(sign);
        }
    }

    /** A superscript or subscript of what stands before it. */
    void script(String text) {
        parenthesizeQuotient();
        trim();
        out.append(text);
        operandBefore = true;
    }

    /** A blank of the source. TeX ignores it, but where it separates two factors it shows what the author meant. */
    void space() {
        if (operandBefore && !compact) {
            blank();
        }
    }

    /** Words, with the blanks around them that they are given. */
    void text(String words) {
        after(words);
        operandBefore = !words.endsWith(" ");
    }

    /** A fraction: 1/2 where both parts are as short as that, (a + b) / c where they are not. */
    void quotient(String numerator, String denominator) {
        String slash = compact || isShort(numerator) && isShort(denominator) ? "/" : " / ";
        // Nothing can follow a sum's last term but the end of the denominator.
        boolean grouped = hasOutside(denominator, denominator.startsWith("Σ") ? OPERATORS : " /")
                || startsLikeProduct(denominator);
        String text = (hasOutside(numerator, OPERATORS) ? parenthesized(numerator) : numerator) + slash
                + (grouped ? parenthesized(denominator) : denominator);
        if (operandBefore) {
            operand(parenthesized(text));
        } else {
            operand(text);
            quotientEnd = out.length();
            quotientStart = quotientEnd - text.length();
        }
    }

    static String parenthesized(String text) {
        return "(" + text + ")";
    }

    @Override
    public String toString() {
        return out.toString().strip();
    }

    /** Before another factor to its right the quotient becomes (a / b). */
    private void parenthesizeQuotient() {
        if (quotientStart >= 0) {
            out.insert(quotientEnd, ')').insert(quotientStart, '(');
            quotientStart = -1;
        }
    }

    private void after(String text) {
        trim();
        out.append(text);
        operandBefore = false;
        nameBefore = false;
        quotientStart = -1;
    }

    private void trim() {
        while (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }

    private void blank() {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private static boolean isShort(String text) {
        for (int i = text.startsWith("−") ? 1 : 0; i < text.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i)) && "√∂.".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it begins like 2z, which after a slash could be read as 2 times z. */
    private static boolean startsLikeProduct(String text) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits > 0 && digits < text.length() && Character.isLetter(text.charAt(digits));
    }

    /** Whether one of the characters stands in the text, but not first and not between parentheses. */
    private static boolean hasOutside(String text, String characters) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (i > 0 && depth == 0 && characters.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
