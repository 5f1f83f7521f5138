package health.praxis.outcomes.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Life of an assessment. An amended one may be signed again. */
public enum AssessmentStatus {
    @JsonProperty("recorded")
    RECORDED,
    @JsonProperty("signed")
    SIGNED,
    @JsonProperty("amended")
    AMENDED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
