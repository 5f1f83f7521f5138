package health.praxis.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A query parameter that takes the keys of these values, which are their names in kebab case; the document lists them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface KeysOf {

    /** The type whose values they are. */
    Class<? extends Enum<?>> value();
}
