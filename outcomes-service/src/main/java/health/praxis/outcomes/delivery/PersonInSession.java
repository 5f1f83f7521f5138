package health.praxis.outcomes.delivery;

import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.platform.event.ReceivedEvent;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One of the people of a session, booked or held: a group session has one row for each. */
@MappedSuperclass
public class PersonInSession {

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

    protected PersonInSession() {}

    PersonInSession(Key key) {
        this.id = key.id();
        this.patientId = key.patientId();
    }

    void isAsToldBy(ReceivedEvent event) {
        planId = Optional.ofNullable(event.text("planId")).map(UUID::fromString).orElse(null);
        discipline = Keyed.find(Discipline.class, event.text("discipline")).orElse(null);
        place = SessionPlace.of(event.text("mode"));
    }

    /** The session's. */
    public UUID id() {
        return id;
    }

    /** The plan it is held under, if any. */
    public Optional<UUID> planId() {
        return Optional.ofNullable(planId);
    }

    /** The discipline that holds it; absent for a session of none, such as a first visit. */
    public Optional<Discipline> discipline() {
        return Optional.ofNullable(discipline);
    }

    public SessionPlace place() {
        return place;
    }

    /** One person in one session. */
    public record Key(UUID id, UUID patientId) implements Serializable {}
}
