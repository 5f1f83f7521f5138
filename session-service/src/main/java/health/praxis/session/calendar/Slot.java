package health.praxis.session.calendar;

import health.praxis.platform.problem.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A stretch of time, and a room when one is needed. It holds its start and not its end, so one slot may follow another
 * at once. Instants do not care about summer time: a slot is as long as it says on any day.
 *
 * @param startsAt first instant
 * @param endsAt first instant after it
 * @param roomId room, or null
 */
@Embeddable
public record Slot(
        @Column(name = "starts_at") Instant startsAt,
        @Column(name = "ends_at") Instant endsAt,
        @Column(name = "room_id") UUID roomId) {

    private static final Duration LONGEST = Duration.ofHours(12);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** What is wrong with the slot, if anything. */
    public Optional<Violation> broken() {
        if (startsAt.isBefore(EARLIEST) || endsAt.isAfter(LATEST)) {
            return Optional.of(Violation.at("/startsAt", "slot-not-plausible", "Check the century."));
        }
        if (!endsAt.isAfter(startsAt)) {
            return Optional.of(Violation.at("/endsAt", "ends-before-start", "A slot ends after its start."));
        }
        if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            return Optional.of(Violation.at("/endsAt", "slot-too-long", "A slot lasts at most twelve hours."));
        }
        return Optional.empty();
    }
}
