package health.praxis.outcomes.assessment;

import java.util.UUID;

/** What recording a measurement and amending it have in common. */
interface MeasurementRequest {

    TimePoint timePoint();

    Findings findings();

    Circumstances administration();

    /** The practitioner who rated, or null when none is named. */
    UUID raterId();

    /** True when somebody rated who does not treat at this clinic. */
    Boolean ratedElsewhere();

    String validityNote();

    /** Age of the person who was measured, or null when none is stated. */
    Integer ageYears();
}
