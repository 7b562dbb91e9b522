package org.activations.lessons.notebook;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Formulas as one line of Unicode: {@code \sigma(z) = \frac{1}{1 + e^{-z}}} becomes σ(z) = 1 / (1 + e⁻ᶻ).
 *
 * <p>It reads the mathematics of TeX that textbooks use on neural networks. A command that it does not know is shown
 * by its bare name; {@link #fault} tells it.
 */
public final class MathText {

    private static final Map<String, String> LETTERS = table("alpha α beta β gamma γ delta δ epsilon ε "
            + "varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ "
            + "upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ "
            + "Phi Φ Psi Ψ Omega Ω infty ∞ partial ∂ nabla ∇ ell ℓ ldots … dots … cdots ⋯ top T prime ′ forall ∀ "
            + "exists ∃ lfloor ⌊ rfloor ⌋ lvert | rvert | Vert ‖ lVert ‖ rVert ‖ % % # # & & _ _ $ $");

    private static final Map<String, String> OPERATORS = table("+ + - − * ∗ / / = = < < > > times × cdot · pm ± "
            + "mp ∓ div ÷ odot ⊙ circ ∘ otimes ⊗ oplus ⊕ cup ∪ cap ∩ le ≤ leq ≤ lt < ge ≥ geq ≥ gt > ne ≠ neq ≠ "
            + "approx ≈ equiv ≡ sim ∼ propto ∝ in ∈ notin ∉ to → rightarrow → leftarrow ← gets ← mapsto ↦ "
            + "Rightarrow ⇒ implies ⇒ Leftrightarrow ⇔ iff ⇔ ll ≪ gg ≫ mid |");

    private static final Map<String, String> NAMES = table("sum Σ prod ∏ int ∫ sin sin cos cos tan tan sinh sinh "
            + "cosh cosh tanh tanh arcsin arcsin arccos arccos arctan arctan exp exp ln ln log log max max min min "
            + "sup sup inf inf lim lim det det arg arg Pr Pr");

    private static final Map<String, String> ACCENTS = table("hat \u0302 bar \u0304 tilde \u0303 vec \u20d7 "
            + "dot \u0307");

    private static final Map<String, String> SUPERSCRIPTS = table("0 ⁰ 1 ¹ 2 ² 3 ³ 4 ⁴ 5 ⁵ 6 ⁶ 7 ⁷ 8 ⁸ 9 ⁹ + ⁺ − ⁻ "
            + "= ⁼ ( ⁽ ) ⁾ a ᵃ b ᵇ c ᶜ d ᵈ e ᵉ f ᶠ g ᵍ h ʰ i ⁱ j ʲ k ᵏ l ˡ m ᵐ n ⁿ o ᵒ p ᵖ r ʳ s ˢ t ᵗ u ᵘ v ᵛ w ʷ "
            + "x ˣ y ʸ z ᶻ A ᴬ B ᴮ D ᴰ E ᴱ G ᴳ H ᴴ I ᴵ J ᴶ K ᴷ L ᴸ M ᴹ N ᴺ O ᴼ P ᴾ R ᴿ T ᵀ U ᵁ V ⱽ W ᵂ β ᵝ γ ᵞ δ ᵟ "
            + "φ ᵠ χ ᵡ ′ ′ ∗ *");

    private static final Map<String, String> SUBSCRIPTS = table("0 ₀ 1 ₁ 2 ₂ 3 ₃ 4 ₄ 5 ₅ 6 ₆ 7 ₇ 8 ₈ 9 ₉ + ₊ − ₋ "
            + "= ₌ ( ₍ ) ₎ a ₐ e ₑ h ₕ i ᵢ j ⱼ k ₖ l ₗ m ₘ n ₙ o ₒ p ₚ r ᵣ s ₛ t ₜ u ᵤ v ᵥ x ₓ β ᵦ γ ᵧ ρ ᵨ φ ᵩ χ ᵪ");

    private final String tex;
    private int at;
    private boolean malformed;
    private String unknown = "";

    private MathText(String tex) {
        this.tex = tex;
    }

    /** The formula, given without dollar signs, as one line; the source itself if it is not well-formed. */
    public static String unicode(String tex) {
        MathText reader = new MathText(tex);
        String line = reader.line(false);
        return reader.malformed || reader.at < tex.length() ? tex : line;
    }

    /** Why the formula, given without dollar signs, cannot be set; empty if it can. */
    public static String fault(String tex) {
        MathText reader = new MathText(tex);
        reader.line(false);
        if (reader.malformed || reader.at < tex.length()) {
            return "a brace or an argument is missing or too many, or an environment is other than cases";
        }
        return reader.unknown.isEmpty() ? "" : "the command \\" + reader.unknown + " is not known";
    }

    /** The commands that stand for a sign or a name, without their backslashes. */
    public static Set<String> commands() {
        return Stream.of(LETTERS, OPERATORS, NAMES).flatMap(table -> table.keySet().stream())
                .filter(name -> name.length() > 1 || !OPERATORS.containsKey(name)).collect(Collectors.toSet());
    }

    /** The commands that set a mark on top of a letter, without their backslashes. */
    public static Set<String> accents() {
        return ACCENTS.keySet();
    }

    /** Reads up to the end of the group, cell, row or environment. */
    private String line(boolean compact) {
        MathLine line = new MathLine(compact);
        while (at < tex.length() && tex.charAt(at) != '}' && tex.charAt(at) != '&'
                && !tex.startsWith("\\\\", at) && !tex.startsWith("\\end{", at)) {
            item(line);
        }
        return line.toString();
    }

    private void item(MathLine line) {
        char sign = tex.charAt(at);
        switch (sign) {
            case '\\' -> command(line, commandName());
            case '{' -> line.operand(argument(line.compact));
            case '^', '_' -> {
                at++;
                line.script(script(sign, argument(true)));
            }
            default -> {
                String c = Character.toString(tex.codePointAt(at));
                at += c.length();
                character(line, c);
            }
        }
    }

    private void character(MathLine line, String c) {
        switch (c) {
            case " ", "~", "\n" -> line.space();
            case "(", "[" -> line.open(c);
            case ")", "]" -> line.close(c);
            case ",", ";" -> line.punctuation(c);
            case "'" -> line.script("′");
            default -> symbol(line, c);
        }
    }

    private void command(MathLine line, String name) {
        switch (name) {
            case "frac", "dfrac", "tfrac" -> line.quotient(argument(line.compact), argument(line.compact));
            case "sqrt" -> line.operand(root(argument(line.compact)));
            case "text", "textrm", "mbox" -> line.text(rawGroup());
            case "mathrm", "operatorname" -> line.name(argument(line.compact));
            case "mathbf", "mathit", "mathcal", "mathbb", "boldsymbol" -> line.operand(argument(line.compact));
            case "begin" -> line.operand(cases());
            case "left", "right", "big", "Big" -> accept(".");
            case "{" -> line.open("{");
            case "}" -> line.close("}");
            case "|" -> line.operand("‖");
            case "quad" -> line.text("   ");
            case "qquad" -> line.text("      ");
            case " ", ",", ":", ";" -> line.space();
            case "!", "limits", "displaystyle" -> { }
            default -> symbol(line, name);
        }
    }

    private void symbol(MathLine line, String name) {
        if (OPERATORS.containsKey(name)) {
            line.operator(OPERATORS.get(name));
        } else if (LETTERS.containsKey(name)) {
            line.operand(LETTERS.get(name));
        } else if (ACCENTS.containsKey(name)) {
            line.operand(argument(line.compact) + ACCENTS.get(name));
        } else if (name.codePointCount(0, name.length()) == 1) {
            line.operand(name);
        } else {
            unknown = NAMES.containsKey(name) ? unknown : name;
            line.name(NAMES.getOrDefault(name, name));
        }
    }

    private String commandName() {
        int start = ++at;
        while (at < tex.length() && Character.isLetter(tex.charAt(at))) {
            at++;
        }
        if (at > start) {
            String name = tex.substring(start, at);
            skipBlanks();
            return name;
        }
        malformed |= at == tex.length();
        return malformed ? "" : tex.substring(start, ++at);
    }

    /** What a command or a script applies to: a group, a command with its own arguments or one character. */
    private String argument(boolean compact) {
        skipBlanks();
        if (at == tex.length() || "}^_&".indexOf(tex.charAt(at)) >= 0) {
            malformed = true;
            return "";
        }
        if (accept("{")) {
            String group = line(compact);
            malformed |= !accept("}");
            return group;
        }
        MathLine line = new MathLine(compact);
        item(line);
        return line.toString();
    }

    /** The text between braces as it stands. */
    private String rawGroup() {
        int end = tex.indexOf('}', at);
        if (!accept("{") || end < 0) {
            malformed = true;
            return "";
        }
        String group = tex.substring(at, end);
        at = end + 1;
        return group;
    }

    /** Rows of a value and its condition: {@code { 0 if z < 0; 1 if z > 0 }}; other environments are not read. */
    private String cases() {
        malformed |= !rawGroup().equals("cases");
        StringBuilder rows = new StringBuilder("{ ");
        do {
            rows.append(rows.length() > 2 ? "; " : "").append(cell());
            if (accept("&")) {
                String condition = cell();
                boolean words = condition.startsWith("if") || condition.startsWith("otherwise");
                rows.append(words ? " " : " if ").append(condition);
            }
        } while (accept("\\\\"));
        malformed |= !accept("\\end{cases}");
        return rows.append(" }").toString();
    }

    /** One cell, without the comma at its end. */
    private String cell() {
        String cell = line(false);
        return cell.endsWith(",") ? cell.substring(0, cell.length() - 1) : cell;
    }

    private static String root(String radicand) {
        return "√" + (isWord(radicand) ? radicand : MathLine.parenthesized(radicand));
    }

    private static String script(char sign, String text) {
        Map<String, String> letters = sign == '^' ? SUPERSCRIPTS : SUBSCRIPTS;
        boolean word = isWord(text);
        // Unicode has not all letters in small, and words such as max are hard to read in those it has.
        boolean small = !word || text.length() < 3 || Character.isDigit(text.charAt(0));
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < text.length() && small; i++) {
            String letter = letters.get(text.substring(i, i + 1));
            small = letter != null;
            script.append(letter);
        }
        return small ? script.toString() : sign + (word ? text : MathLine.parenthesized(text));
    }

    /** Whether it is one letter, one number or one word. */
    private static boolean isWord(String text) {
        boolean letters = true;
        boolean digits = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters &= Character.isLetter(c) && Character.getType(c) != Character.MODIFIER_LETTER;
            digits &= Character.isDigit(c) || c == '.';
        }
        return letters || digits || text.length() == 1;
    }

    private void skipBlanks() {
        while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
    }

    private boolean accept(String expected) {
        boolean there = tex.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }

    private static Map<String, String> table(String pairs) {
        Map<String, String> table = new HashMap<>();
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], words[i + 1]);
        }
        return table;
    }
}
