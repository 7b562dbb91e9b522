package org.activations.lessons.browser.gaps;

import org.teavm.backend.javascript.rendering.Precedence;
import org.teavm.backend.javascript.spi.InjectedBy;
import org.teavm.backend.javascript.spi.Injector;
import org.teavm.backend.javascript.spi.InjectorContext;
import org.teavm.interop.NoSideEffects;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NumericOperandType;

/**
 * Keeps the brackets in sums and products: TeaVM writes {@code a + (b - c)} as {@code a + b - c} and
 * {@code a * (b / c)} as {@code a * b / c}, which floating-point numbers round otherwise. It is where most last bits
 * would differ.
 */
public final class Brackets implements ClassHolderTransformer {

    private static final MethodReference IN_BRACKETS =
            new MethodReference(Brackets.class, "inBrackets", double.class, double.class);

    /** The number, of which the script has brackets around the formula and no call. */
    @NoSideEffects
    @InjectedBy(Writer.class)
    static native double inBrackets(double formula);

    /** Writes a formula in brackets. */
    public static final class Writer implements Injector {

        @Override
        public void generate(InjectorContext context, MethodReference method) {
            context.writeExpr(context.getArgument(0), Precedence.GROUPING);
        }
    }

    @Override
    public void transformClass(ClassHolder translated, ClassHolderTransformerContext context) {
        for (MethodHolder method : translated.getMethods()) {
            if (method.getProgram() != null) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    for (Instruction instruction : block) {
                        if (instruction instanceof BinaryInstruction operation && losesBrackets(operation)) {
                            addBrackets(operation);
                        }
                    }
                }
            }
        }
    }

    private static boolean losesBrackets(BinaryInstruction operation) {
        return operation.getOperandType() == NumericOperandType.DOUBLE
                && (operation.getOperation() == BinaryOperation.ADD
                || operation.getOperation() == BinaryOperation.MULTIPLY);
    }

    private static void addBrackets(BinaryInstruction operation) {
        Variable bracketed = operation.getProgram().createVariable();
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(IN_BRACKETS);
        call.setArguments(operation.getSecondOperand());
        call.setReceiver(bracketed);
        call.setLocation(operation.getLocation());
        operation.insertPrevious(call);
        operation.setSecondOperand(bracketed);
    }
}
