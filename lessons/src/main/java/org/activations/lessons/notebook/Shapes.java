package org.activations.lessons.notebook;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The shapes of arrays that are held by records and collections, whose text has nothing but a hash code for them:
 * {@code Examples[inputs=double[1500][64], labels=int[1500]]} for {@code Examples[inputs=[[D@1f02, labels=[I@7a81]}.
 */
final class Shapes {

    private static final Pattern HASHED = Pattern.compile("(\\[+)((?:[ZBCDFIJS]|L[\\w.$/]+;)@[0-9a-f]+)");
    /** More than these nobody reads. */
    private static final int MOST = 10_000;

    /** By their text, such as {@code [[D@1f02}. */
    private final Map<String, String> shapes = new HashMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Shapes() {
    }

    /** The text of a value, with shapes for the arrays in it. */
    static String in(String text, Object value) {
        if (!HASHED.matcher(text).find()) {
            return text;
        }
        Shapes shapes = new Shapes();
        shapes.collect(value);
        return HASHED.matcher(text).replaceAll(shapes::shape);
    }

    /** The brackets of a list stand before those of its first array. */
    private String shape(MatchResult hashed) {
        String brackets = hashed.group(1);
        for (int outer = 0; outer < brackets.length(); outer++) {
            String shape = shapes.get(brackets.substring(outer) + hashed.group(2));
            if (shape != null) {
                return brackets.substring(0, outer) + shape;
            }
        }
        return hashed.group().replace("$", "\\$");
    }

    private void collect(Object value) {
        if (value == null || seen.size() == MOST || !seen.add(value)) {
            return;
        }
        if (value.getClass().isArray()) {
            shapes.put(value.toString(), of(value).replace("$", "\\$"));
        }
        if (value instanceof Object[] elements) {
            Stream.of(elements).forEach(this::collect);
        } else if (value instanceof Record) {
            Stream.of(value.getClass().getRecordComponents()).forEach(component -> collect(part(component, value)));
        } else if (value instanceof Collection<?> elements) {
            elements.forEach(this::collect);
        } else if (value instanceof Map<?, ?> map) {
            collect(map.keySet());
            collect(map.values());
        } else if (value instanceof Optional<?> optional) {
            collect(optional.orElse(null));
        }
    }

    /** Null where it is not to be had: then its text stays. */
    private static Object part(RecordComponent component, Object value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    /** The type of the elements, and the lengths along each axis; none where they differ. */
    static String of(Object array) {
        StringBuilder lengths = new StringBuilder();
        List<Object> rows = List.of(array);
        Class<?> element = array.getClass();
        while (element.isArray()) {
            List<Integer> distinct = rows.stream().map(Array::getLength).distinct().toList();
            lengths.append('[').append(distinct.size() == 1 ? distinct.get(0) : "").append(']');
            element = element.getComponentType();
            if (element.isArray()) {
                rows = rows.stream().flatMap(row -> Stream.of((Object[]) row)).filter(Objects::nonNull).toList();
            }
        }
        return element.getSimpleName() + lengths;
    }
}
