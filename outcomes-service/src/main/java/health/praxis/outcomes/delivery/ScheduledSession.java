package health.praxis.outcomes.delivery;

import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.platform.event.ReceivedEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One person's place in a booked session, and what became of it as far as the calendar knows. */
@Entity
@Table(name = "scheduled_session")
@IdClass(DeliveredSession.Key.class)
public class ScheduledSession {

    /** What became of a booking; one that stands may have taken place, which the delivered sessions tell. */
    public enum Fate {
        STANDS,
        NO_SHOW,
        CANCELLED
    }

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "plan_id")
    private UUID planId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Discipline discipline;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private SessionPlace place;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Fate fate = Fate.STANDS;

    private String reason;

    protected ScheduledSession() {}

    ScheduledSession(DeliveredSession.Key key) {
        this.id = key.id();
        this.patientId = key.patientId();
    }

    void booked(ReceivedEvent event) {
        planId = Optional.ofNullable(event.text("planId")).map(UUID::fromString).orElse(null);
        discipline = Keyed.find(Discipline.class, event.text("discipline")).orElse(null);
        place = SessionPlace.of(event.text("mode"));
        startsAt = Instant.parse(event.text("start"));
        endsAt = Instant.parse(event.text("end"));
    }

    void became(Fate what, String why) {
        fate = what;
        reason = why;
    }

    public UUID id() {
        return id;
    }

    public Optional<UUID> planId() {
        return Optional.ofNullable(planId);
    }

    public Optional<Discipline> discipline() {
        return Optional.ofNullable(discipline);
    }

    public SessionPlace place() {
        return place;
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
