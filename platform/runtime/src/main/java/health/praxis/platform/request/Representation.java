package health.praxis.platform.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** A single resource as clients see it: it has an id, and a version that is its ETag. */
public interface Representation {

    @JsonProperty("id")
    UUID id();

    /** From 1, one more with each change. */
    @JsonProperty("version")
    long version();

    /**
     * Whether a client may go on with what it has while the version is the same. Not so where something of the day is told
     * with it, such as the emergency number that the clinic has now.
     */
    default boolean mayBeKept() {
        return true;
    }
}
