package org.activations.core;

import java.util.Map;

/** Names as the literature spells them, where the catalogue's are for typing. */
final class Labels {

    private static final Map<String, String> BY_NAME = Map.of(
            "relu", "ReLU",
            "leaky relu", "leaky ReLU",
            "relu6", "ReLU6",
            "elu", "ELU",
            "celu", "CELU",
            "selu", "SELU",
            "gelu", "GELU",
            "gelu tanh", "GELU tanh",
            "silu", "SiLU",
            "mish", "Mish");

    private Labels() {
    }

    static String of(String name) {
        return BY_NAME.getOrDefault(name, name);
    }
}
