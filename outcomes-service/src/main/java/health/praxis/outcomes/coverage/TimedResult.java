package health.praxis.outcomes.coverage;

import health.praxis.outcomes.assessment.TimePoint;
import java.time.LocalDate;

/** A result that may be the first or the last of an episode. */
public interface TimedResult {

    /** In the clinic's zone. */
    LocalDate day();

    TimePoint timePoint();
}
