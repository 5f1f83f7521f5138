package health.praxis.outcomes.delivery;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A session that took place, with what it delivered to one of the people in it. */
@Entity
@Table(name = "delivered_session")
@IdClass(DeliveredSession.Key.class)
public class DeliveredSession {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Id
    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "plan_id")
    private UUID planId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Discipline discipline;

    @Enumerated(EnumType.STRING)
    @Column(name = "source", columnDefinition = "text")
    private SessionPlace place;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "active_minutes")
    private double activeMinutes;

    private double repetitions;

    @Column(name = "rest_minutes")
    private double restMinutes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PerformedActivity> activities = List.of();

    @Column(name = "stop_reason")
    private String stopReason;

    protected DeliveredSession() {}

    DeliveredSession(Key key) {
        this.id = key.id();
        this.patientId = key.patientId();
    }

    void take(ReceivedEvent event) {
        JsonNode data = event.data();
        version = event.sequence();
        planId = Optional.ofNullable(event.text("planId")).map(UUID::fromString).orElse(null);
        discipline = Keyed.find(Discipline.class, event.text("discipline")).orElse(null);
        place = SessionPlace.of(event.text("mode"));
        startedAt = Instant.parse(data.required("startedAt").textValue());
        activeMinutes = data.path("activeMinutes").doubleValue();
        repetitions = data.path("repetitions").doubleValue();
        restMinutes = data.path("restMinutes").doubleValue();
        activities = activities(data.path("activities"));
        stopReason = event.text("reason") == null ? stopReason : event.text("reason");
    }

    private static List<PerformedActivity> activities(JsonNode told) {
        return StreamSupport.stream(told.spliterator(), false)
                .map(each -> new PerformedActivity(
                        each.path("exercise").textValue(),
                        Optional.ofNullable(each.path("prescriptionId").textValue())
                                .map(UUID::fromString)
                                .orElse(null),
                        each.path("activeMinutes").doubleValue(),
                        each.path("repetitions").doubleValue()))
                .toList();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** The plan it was held under, if any. */
    public Optional<UUID> planId() {
        return Optional.ofNullable(planId);
    }

    /** The discipline that held it; absent for a session of none, such as a first visit. */
    public Optional<Discipline> discipline() {
        return Optional.ofNullable(discipline);
    }

    public SessionPlace place() {
        return place;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public double activeMinutes() {
        return activeMinutes;
    }

    public double repetitions() {
        return repetitions;
    }

    public double restMinutes() {
        return restMinutes;
    }

    /** What was done, exercise by exercise. */
    public List<PerformedActivity> activities() {
        return List.copyOf(activities);
    }

    /** Why it ended before its time; absent when it did not. A later correction of the record does not unsay it. */
    public Optional<String> stopReason() {
        return Optional.ofNullable(stopReason);
    }

    /** One person in one session. */
    public record Key(UUID id, UUID patientId) implements Serializable {}
}
