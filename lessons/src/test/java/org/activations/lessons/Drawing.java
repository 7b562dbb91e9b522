package org.activations.lessons;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;

/** Tests that draw. They are skipped where nothing can be drawn, as with a JDK without its library for fonts. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "org.activations.charts.Fonts#areThere",
        disabledReason = "Java has no fonts here; README says what to install")
public @interface Drawing {
}
