package health.praxis.therapyplan.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The seven parts a plan of care speaks about, each addressed or ruled out with a reason. */
public enum CareComponent {
    @JsonProperty("medication")
    MEDICATION,
    @JsonProperty("physical-activity")
    PHYSICAL_ACTIVITY,
    @JsonProperty("daily-living-skills")
    DAILY_LIVING_SKILLS,
    @JsonProperty("nutrition")
    NUTRITION,
    @JsonProperty("cognitive-rehabilitation")
    COGNITIVE_REHABILITATION,
    @JsonProperty("mental-health-care")
    MENTAL_HEALTH_CARE,
    @JsonProperty("clinical-trials")
    CLINICAL_TRIALS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
