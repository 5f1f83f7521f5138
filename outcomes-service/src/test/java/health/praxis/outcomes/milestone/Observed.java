package health.praxis.outcomes.milestone;

import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.progress.Measurement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

/** Results for tests of milestones, by day or by instant. */
final class Observed {

    private Observed() {}

    static ObservedResult on(
            LocalDate day, OptionalDouble score, Administration administration, Map<String, Double> items) {
        return at(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), score, administration, items);
    }

    static ObservedResult at(
            Instant at, OptionalDouble score, Administration administration, Map<String, Double> items) {
        return ObservedResult.of(new Measurement(UUID.randomUUID(), at, score, administration), items, ZoneOffset.UTC);
    }
}
