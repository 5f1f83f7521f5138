package health.praxis.outcomes.attainment;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Goals rated on one occasion, as clients see them.
 *
 * @param t T-score: 50 when every goal is where it was expected, 10 to a standard deviation
 * @param displayedT to one decimal
 * @param band named part of the scale
 */
public record GoalRatingsResponse(
        UUID id,
        long version,
        UUID patientId,
        UUID planId,
        Occasion occasion,
        Instant ratedAt,
        List<RatedGoal> ratings,
        double t,
        double displayedT,
        String band,
        String catalogueVersion,
        String ratedBy,
        Instant recordedAt)
        implements Representation {}
