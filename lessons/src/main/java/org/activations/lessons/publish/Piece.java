package org.activations.lessons.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.activations.lessons.notebook.Script;

/**
 * Statements of a block of code, and below them what the last of them prints.
 *
 * @param source the lines of the statements, none of them blank at either end
 * @param output the lines that are printed, none if the block ends before anything is
 */
record Piece(List<String> source, List<String> output) {

    /** A block of code cut below each output. */
    static List<Piece> of(Script.Code code) {
        List<Piece> pieces = new ArrayList<>();
        List<String> source = new ArrayList<>();
        List<String> output = new ArrayList<>();
        for (Script.Line line : code.lines()) {
            if (line.isExpectation()) {
                output.add(line.text().replaceFirst("^//> ?", ""));
            } else {
                if (!output.isEmpty()) {
                    add(pieces, source, output);
                }
                source.add(line.text());
            }
        }
        add(pieces, source, output);
        return pieces;
    }

    private static void add(List<Piece> pieces, List<String> source, List<String> output) {
        while (!source.isEmpty() && source.get(0).isBlank()) {
            source.remove(0);
        }
        while (!source.isEmpty() && source.get(source.size() - 1).isBlank()) {
            source.remove(source.size() - 1);
        }
        if (!source.isEmpty() || !output.isEmpty()) {
            pieces.add(new Piece(List.copyOf(source), List.copyOf(output)));
        }
        source.clear();
        output.clear();
    }

    /** What is printed, part by part. */
    List<Output> parts() {
        return Output.parts(output);
    }

    /** The picture that its last statement shows, as it prints the file; empty if it ends otherwise. */
    Optional<String> shown() {
        boolean shows = source.stream().filter(line -> !line.startsWith(" ")).reduce((first, last) -> last)
                .filter(line -> line.startsWith("Images.show(")).isPresent();
        return shows && !output.isEmpty() ? Optional.of(output.get(output.size() - 1)) : Optional.empty();
    }

    /** The files of the pictures that it saves, as it prints them. */
    List<String> pictures() {
        return parts().stream().filter(Output.Picture.class::isInstance).map(part -> ((Output.Picture) part).file())
                .toList();
    }
}
