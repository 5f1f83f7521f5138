package health.praxis.outcomes.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.platform.event.ReceivedEvent;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A session that took place, with what it delivered to one of the people in it. */
@Entity
@Table(name = "delivered_session")
@IdClass(PersonInSession.Key.class)
@AttributeOverride(name = "place", column = @Column(name = "source", columnDefinition = "text"))
public class DeliveredSession extends PersonInSession {

    private long version;

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
        super(key);
    }

    void take(ReceivedEvent event) {
        JsonNode data = event.data();
        version = event.sequence();
        isAsToldBy(event);
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

    public long version() {
        return version;
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
}
