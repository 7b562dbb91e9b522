package org.activations.lessons.browser.gaps;

import java.util.List;
import java.util.Map;

import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/** Lets static methods of these classes call those here that have their name and parameters; a missing one is added. */
public final class MethodGaps implements ClassHolderTransformer {

    private static final List<Class<?>> MATH = List.of(FusedMultiplyAdd.class, ScaledNumbers.class, Fdlibm.class);

    private static final Map<String, List<Class<?>>> GAPS = Map.of(
            "java.lang.Math", MATH,
            "java.lang.StrictMath", MATH,
            "java.lang.System", List.of(ShortCopies.class),
            "org.activations.core.simd.ScalarMath", List.of(Words.class));

    @Override
    public void transformClass(ClassHolder translated, ClassHolderTransformerContext context) {
        for (Class<?> gaps : GAPS.getOrDefault(translated.getName(), List.of())) {
            for (MethodReader method : context.getHierarchy().getClassSource().get(gaps.getName()).getMethods()) {
                if (method.hasModifier(ElementModifier.STATIC) && method.getLevel() != AccessLevel.PRIVATE
                        && !method.getName().startsWith("<")) {
                    addCall(method, translated, context);
                }
            }
        }
    }

    private static void addCall(MethodReader target, ClassHolder translated, ClassHolderTransformerContext context) {
        MethodDescriptor descriptor = target.getDescriptor();
        MethodHolder old = translated.getMethod(descriptor);
        if (old != null) {
            translated.removeMethod(old);
        }
        MethodHolder method = new MethodHolder(descriptor);
        method.setLevel(AccessLevel.PUBLIC);
        method.getModifiers().add(ElementModifier.STATIC);
        ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
        ValueEmitter[] arguments = new ValueEmitter[descriptor.parameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = body.var(i + 1, descriptor.parameterType(i));
        }
        ValueEmitter result =
                body.invoke(target.getOwnerName(), target.getName(), descriptor.getResultType(), arguments);
        if (result == null) {
            body.exit();
        } else {
            result.returnValue();
        }
        translated.addMethod(method);
    }
}
