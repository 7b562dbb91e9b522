package org.activations.lessons.browser.gaps;

import java.util.Optional;

/** {@link java.lang.ModuleLayer}, which core asks for the module of vectors: here there is none. */
public final class ModuleLayer {

    private ModuleLayer() {
    }

    public static ModuleLayer boot() {
        return new ModuleLayer();
    }

    public Optional<Module> findModule(String name) {
        return Optional.empty();
    }
}
