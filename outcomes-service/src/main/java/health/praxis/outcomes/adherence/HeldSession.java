package health.praxis.outcomes.adherence;

import health.praxis.outcomes.delivery.SessionPlace;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A session that took place.
 *
 * @param prescribedMinutes of one session of its discipline on that day; absent when nothing was prescribed
 */
record HeldSession(
        LocalDate day,
        SessionPlace place,
        double activeMinutes,
        OptionalDouble prescribedMinutes,
        Optional<String> stopReason) {}
