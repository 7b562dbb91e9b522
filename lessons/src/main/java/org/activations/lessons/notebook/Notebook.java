package org.activations.lessons.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All scripts of a folder, in the order of their numbers. */
public final class Notebook {

    /** The number of the last cell of the notebook; the lessons beyond it follow. */
    static final int LAST_CELL = 8;

    private final SortedMap<Integer, Path> files = new TreeMap<>();
    private final Map<Integer, Script> scripts = new HashMap<>();

    /**
     * The {@code .jsh} files of the folder. A script is read when it is wanted.
     *
     * @throws IllegalArgumentException if there is none, one is not named like a cell, or two have the same number
     * @throws UncheckedIOException if the folder cannot be read
     */
    public Notebook(Path folder) {
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
            for (Path file : ours(listing)) {
                int number = Script.number(file);
                Path other = files.put(number, file);
                if (other != null) {
                    throw new IllegalArgumentException("two scripts have the number " + number + ": " + other + " and "
                            + file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the scripts in " + folder + ": " + e, e);
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no script *.jsh in " + folder);
        }
    }

    /**
     * The scripts, without what editors, systems and tools leave beside them: links that lead nowhere, hidden files, and
     * copies that have the whole name of a script in theirs, as in {@code 04-softmax (1).jsh}.
     */
    private static List<Path> ours(Iterable<Path> listing) {
        List<Path> named = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Path file : listing) {
            String name = file.getFileName().toString();
            if (name.endsWith(".jsh") && !name.startsWith(".") && Files.isRegularFile(file)) {
                (Script.isNamedLikeACell(name) ? named : others).add(file);
            }
        }
        for (Path other : others) {
            if (named.stream().noneMatch(file -> isCopy(other, file))) {
                named.add(other);
            }
        }
        return named;
    }

    private static boolean isCopy(Path other, Path file) {
        String name = file.getFileName().toString();
        return other.getFileName().toString().contains(name.substring(0, name.length() - ".jsh".length()));
    }

    /** Every script, in order. */
    public List<Script> scripts() {
        return scripts(files);
    }

    private List<Script> scripts(Map<Integer, Path> selected) {
        List<Script> list = new ArrayList<>();
        for (int number : selected.keySet()) {
            list.add(script(number));
        }
        return list;
    }

    private Script script(int number) {
        Script script = scripts.get(number);
        if (script == null) {
            script = Script.read(files.get(number));
            scripts.put(number, script);
        }
        return script;
    }

    /**
     * The scripts that a word of the command line names: a cell's number, a range of numbers such as {@code 9-12},
     * {@code notebook}, {@code beyond} or {@code all}.
     *
     * @throws IllegalArgumentException if it names none
     */
    public List<Script> select(String which) {
        Map<Integer, Path> selected = switch (which) {
            case "all" -> files;
            case "notebook" -> files.headMap(LAST_CELL + 1);
            case "beyond" -> files.tailMap(LAST_CELL + 1);
            default -> range(which);
        };
        if (selected.isEmpty()) {
            throw new IllegalArgumentException("there is no cell " + which + "; there are " + numbers());
        }
        return scripts(selected);
    }

    private Map<Integer, Path> range(String which) {
        int dash = which.indexOf('-');
        int first = number(dash < 0 ? which : which.substring(0, dash));
        int last = number(which.substring(dash + 1));
        if (first < 0 || last < 0) {
            throw new IllegalArgumentException("'" + which + "' names no cell; expected a number, a range such as 3-6, "
                    + "notebook, beyond or all");
        }
        if (first > last) {
            throw new IllegalArgumentException("the range " + which + " ends before it begins; expected " + last + "-"
                    + first);
        }
        return files.subMap(first, last + 1);
    }

    /** The number that the digits stand for, of one to three digits; -1 if they are none. */
    private static int number(String digits) {
        boolean number = !digits.isEmpty() && digits.length() <= 3;
        for (int i = 0; number && i < digits.length(); i++) {
            number = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        return number ? Integer.parseInt(digits) : -1;
    }

    private String numbers() {
        return files.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The script with the next number; none behind the last one. */
    public Optional<Script> after(Script script) {
        SortedMap<Integer, Path> later = files.tailMap(script.number() + 1);
        return later.isEmpty() ? Optional.empty() : Optional.of(script(later.firstKey()));
    }

    /** The scripts that have to run before this one, in order: those that its prose names, and what these need. */
    public List<Script> neededBy(Script script) {
        SortedSet<Integer> needed = new TreeSet<>();
        collectNeeds(script, needed);
        return needed.stream().map(this::script).toList();
    }

    private void collectNeeds(Script script, SortedSet<Integer> needed) {
        for (int number : script.needs()) {
            if (!files.containsKey(number)) {
                throw new IllegalArgumentException(script.file() + " names In [" + number + "], and there are only "
                        + numbers());
            }
            if (needed.add(number)) {
                collectNeeds(script(number), needed);
            }
        }
    }
}
