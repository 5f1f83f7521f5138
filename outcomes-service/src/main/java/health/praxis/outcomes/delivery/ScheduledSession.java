package health.praxis.outcomes.delivery;

import health.praxis.platform.event.ReceivedEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One person's place in a booked session, and what became of it as far as the calendar knows. */
@Entity
@Table(name = "scheduled_session")
@IdClass(PersonInSession.Key.class)
public class ScheduledSession extends PersonInSession {

    /** What became of a booking; one that stands may have taken place, which the delivered sessions tell. */
    public enum Fate {
        STANDS,
        NO_SHOW,
        CANCELLED
    }

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Fate fate = Fate.STANDS;

    private String reason;

    protected ScheduledSession() {}

    ScheduledSession(Key key) {
        super(key);
    }

    void booked(ReceivedEvent event) {
        isAsToldBy(event);
        startsAt = Instant.parse(event.text("start"));
        endsAt = Instant.parse(event.text("end"));
    }

    void became(Fate what, String why) {
        fate = what;
        reason = why;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public Fate fate() {
        return fate;
    }

    /** Why it was cancelled or missed, in session-service's key; absent while it stands. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
