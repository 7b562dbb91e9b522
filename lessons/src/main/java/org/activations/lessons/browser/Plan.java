package org.activations.lessons.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the lab is told: {@code data=digits&epochs=15&f=relu&f2=tanh&rate2=0.3&run}. A network's words have its
 * number behind the key, the first network's none; what a network is not told it has from the first.
 *
 * @param data the name of a data set
 * @param epochs how often every example is seen
 * @param batch how many examples make a step
 * @param seeds how many networks of each design, each with the next seed
 * @param designs the networks, one to four
 * @param runs whether they begin at once
 */
record Plan(String data, int epochs, int batch, int seeds, List<Design> designs, boolean runs) {

    static final int MOST_NETWORKS = 4;

    private static final Map<String, String> KEYS = Map.of("data", "spirals", "epochs", "250", "batch", "32",
            "seeds", "1", "run", "no");

    /**
     * Reads a plan.
     *
     * @param address what stands behind #, its %-codes read
     * @throws IllegalArgumentException if a key is not known, or a value is none of its key
     */
    static Plan of(String address) {
        Map<String, String> common = new LinkedHashMap<>(KEYS);
        List<Map<String, String>> told = new ArrayList<>(List.of(new LinkedHashMap<>()));
        for (String pair : Parts.of(address, '&')) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "yes" : pair.substring(equals + 1);
            if (key.isEmpty()) {
                continue;
            }
            int number = key.charAt(key.length() - 1) - '0';
            boolean isNumbered = number >= 1 && number <= MOST_NETWORKS;
            String plain = isNumbered ? key.substring(0, key.length() - 1) : key;
            if (Design.KEYS.containsKey(plain)) {
                while (isNumbered && told.size() < number) {
                    told.add(new LinkedHashMap<>());
                }
                told.get(isNumbered ? number - 1 : 0).put(plain, value);
            } else if (KEYS.containsKey(key)) {
                common.put(key, value);
            } else {
                throw new IllegalArgumentException("\"" + key + "\" is no key; expected data, epochs, batch, seeds, "
                        + "run, or of a network " + String.join(", ", Design.KEYS.keySet()));
            }
        }
        List<Design> designs = new ArrayList<>();
        for (Map<String, String> each : told) {
            Map<String, String> words = new LinkedHashMap<>(Design.KEYS);
            words.putAll(told.get(0));
            words.putAll(each);
            // A slope belongs to the formula beside it.
            if (each.containsKey("f") && !each.containsKey("slope")) {
                words.put("slope", "");
            }
            designs.add(new Design(words));
        }
        return new Plan(common.get("data"), Numbers.parse("epochs", common.get("epochs"), 1, 10_000),
                Numbers.parse("batch", common.get("batch"), 1, 2000), Numbers.parse("seeds", common.get("seeds"), 1, 9),
                designs, common.get("run").equals("yes"));
    }
}
