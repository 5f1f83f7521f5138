package health.praxis.session.delivery;

import health.praxis.platform.access.ShowsPeople;
import health.praxis.session.calendar.Discipline;
import health.praxis.session.calendar.SessionMode;
import health.praxis.session.calendar.SessionType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** A session as one line of a list; of its patients only those the caller may see. */
public record SessionSummary(
        UUID id,
        long version,
        SessionStatus status,
        SessionType type,
        SessionMode mode,
        Discipline discipline,
        Instant startsAt,
        Instant endsAt,
        UUID roomId,
        List<UUID> patientIds,
        List<UUID> practitionerIds,
        Instant startedAt,
        Instant endedAt)
        implements ShowsPeople {

    @Override
    public Set<UUID> peopleShown() {
        return Set.copyOf(patientIds);
    }

    static SessionSummary from(Session session, Predicate<UUID> visible) {
        var booking = session.booking();
        var slot = booking.slot();
        return new SessionSummary(
                session.id(),
                session.version(),
                session.status(),
                booking.type(),
                booking.mode(),
                booking.discipline(),
                slot.startsAt(),
                slot.endsAt(),
                slot.roomId(),
                session.attendance().patients().stream().filter(visible).toList(),
                session.practitioners(),
                session.delivery().startedAt(),
                session.delivery().endedAt());
    }
}
