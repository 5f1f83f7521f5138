package health.praxis.therapyplan.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Life of a plan: draft, then active or discarded; active, then on hold, completed or discontinued. */
public enum PlanStatus {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("on-hold")
    ON_HOLD,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("discontinued")
    DISCONTINUED,
    @JsonProperty("discarded")
    DISCARDED;

    /** True while the episode has no other plan. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT, ACTIVE, ON_HOLD -> true;
            case COMPLETED, DISCONTINUED, DISCARDED -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
