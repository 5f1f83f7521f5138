package health.praxis.outcomes.attainment;

import java.time.Instant;
import java.util.UUID;

/** That the goals of a plan were rated, and when; not how. */
public record RatedOccasion(UUID id, UUID planId, Instant ratedAt, Occasion occasion) {}
