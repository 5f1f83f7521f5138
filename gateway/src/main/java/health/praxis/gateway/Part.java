package health.praxis.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

/** What a composed read says about one of its parts. A part that could not be read is never an empty list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface Part {

    /** How the reading went: {@code available}, {@code unavailable} or {@code not-allowed}. */
    @JsonProperty
    String status();

    /**
     * A list as its owner gave it.
     *
     * @param next path of the rest of the list, or null when this is all
     */
    record Items(JsonNode items, String next) implements Part {

        @Override
        public String status() {
            return "available";
        }
    }

    /** A single resource as its owner gave it. */
    record Value(JsonNode value) implements Part {

        @Override
        public String status() {
            return "available";
        }
    }

    /** The owner did not give it. */
    record Unavailable(Reason reason) implements Part {

        @Override
        public String status() {
            return "unavailable";
        }
    }

    /** The caller may not see it. */
    record NotAllowed() implements Part {

        @Override
        public String status() {
            return "not-allowed";
        }
    }

    /** Why a part is unavailable. */
    enum Reason {
        /** No connection, or it broke. */
        @JsonProperty("unreachable")
        UNREACHABLE,
        /** No whole answer before the deadline. */
        @JsonProperty("too-late")
        TOO_LATE,
        /** The owner says that it failed, or failed so often that it is not asked for a while. */
        @JsonProperty("failed")
        FAILED,
        /** The answer is not JSON, or too large. */
        @JsonProperty("unreadable")
        UNREADABLE,
        /** The owner does not know the patient, maybe not yet. */
        @JsonProperty("not-found")
        NOT_FOUND,
        /** The owner refused the question. */
        @JsonProperty("refused")
        REFUSED
    }
}
