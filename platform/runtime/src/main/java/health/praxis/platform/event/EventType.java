package health.praxis.platform.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The published name of an event, like {@code health.praxis.session.completed.v1}. It never changes with the class; the
 * JSON Schema of the same name stands in {@code contracts/}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** The published name. */
    String value();

    /** The topic the fact goes to. */
    String topic();
}
