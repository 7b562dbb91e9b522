package org.activations.lessons.browser.gaps;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** For each of these classes the one here with its simple name is translated. */
public final class ClassGaps extends SimpleSubstitutionPolicy {

    @Override
    public void contribute(SubstitutionSink sink) {
        substitute(sink, "java.util.random", "RandomGeneratorFactory");
        substitute(sink, "java.lang", "ModuleLayer");
        substitute(sink, "java.util.stream.doubleimpl", "SumDoubleConsumer");
        substitute(sink, "org.activations.core.simd", "SharedKernel");
    }

    private static void substitute(SubstitutionSink sink, String packageName, String simpleName) {
        sink.selectClasses(named(packageName + "." + simpleName))
                .replacePackage(packageName, ClassGaps.class.getPackageName());
    }
}
