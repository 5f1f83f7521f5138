package health.praxis.outcomes.alert;

import health.praxis.outcomes.instrument.Keyed;
import health.praxis.platform.event.ReceivedEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One red flag or adverse event as last told. */
@Entity
@Table(name = "known_alert")
public class KnownAlert {

    /** What it is. */
    public enum Kind implements Keyed {
        RED_FLAG,
        ADVERSE_EVENT
    }

    /** How far it has come; an adverse event stays recorded. */
    public enum State implements Keyed {
        RECORDED,
        RAISED,
        ESCALATED,
        ACKNOWLEDGED,
        RESOLVED
    }

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private State state;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String code;

    private String severity;

    private Integer grade;

    @Column(name = "is_historic")
    private boolean historic;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected KnownAlert() {}

    KnownAlert(UUID id, UUID patientId, Kind kind) {
        this.id = id;
        this.patientId = patientId;
        this.kind = kind;
    }

    void raised(ReceivedEvent event) {
        state = State.RAISED;
        occurredAt = event.occurredAt().truncatedTo(ChronoUnit.MICROS);
        code = event.text("trigger");
        severity = event.text("severity");
        historic = event.data().path("historic").booleanValue();
    }

    /** @param at when it was closed, or null while it is open */
    void came(State to, Instant at) {
        state = to;
        closedAt = at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    void recorded(ReceivedEvent event) {
        state = State.RECORDED;
        occurredAt = occurredAt == null ? event.occurredAt().truncatedTo(ChronoUnit.MICROS) : occurredAt;
        code = event.text("kind");
        var graded = event.data().path("severityGrade");
        grade = graded.isInt() ? graded.intValue() : null;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    /** What it is about: the trigger of a red flag, the kind of an adverse event. */
    public String code() {
        return code;
    }

    /** {@code emergency}, {@code urgent} or {@code routine}; absent for an adverse event. */
    public Optional<String> severity() {
        return Optional.ofNullable(severity);
    }

    /** 1 to 5 (CTCAE); absent for a red flag and where nobody graded it. */
    public Optional<Integer> grade() {
        return Optional.ofNullable(grade);
    }

    /** Whether the fact was older than 72 hours when it became known. */
    public boolean isHistoric() {
        return historic;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
