package health.praxis.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an operation that answers with a page of a list and so takes {@code limit} and {@code cursor}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Paged {

    /** The query parameter with the number of items on a page. */
    String LIMIT = "limit";

    /** The query parameter with the position to go on from. */
    String CURSOR = "cursor";
}
