package health.praxis.outcomes.attainment;

import java.time.Instant;
import java.util.UUID;

/** That goals were rated, and when; not how. */
public record RatedOccasion(UUID id, Instant ratedAt, Occasion occasion) {}
