package health.praxis.outcomes.coverage;

import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.instrument.Discipline;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** An expectation as it is kept, to be found by the day it is due. */
@Entity
@Table(name = "expected_measure")
@IdClass(ExpectedMeasure.Key.class)
class ExpectedMeasure {

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    @Column(name = "patient_id")
    private UUID patientId;

    @Id
    @Column(name = "episode_id")
    private UUID episodeId;

    @Id
    private String instrument;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "time_point", columnDefinition = "text")
    private TimePoint timePoint;

    private int occurrence;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Expectation.Status status;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "open_until")
    private LocalDate openUntil;

    private String disciplines;

    @JdbcTypeCode(SqlTypes.JSON)
    private Reasons reasons;

    @Column(name = "assessment_id")
    private UUID assessmentId;

    @Column(name = "measured_on")
    private LocalDate measuredOn;

    @Column(name = "core_sets")
    private String coreSets;

    @Column(name = "is_told")
    private boolean isTold;

    protected ExpectedMeasure() {}

    ExpectedMeasure(Key key) {
        patientId = key.patientId();
        episodeId = key.episodeId();
        instrument = key.instrument();
        timePoint = key.timePoint();
    }

    /**
     * Takes over what was worked out.
     *
     * @param coreSetsVersion edition of the core sets it was worked out with
     * @param hasBeenTold whether it was told that it is due
     */
    void take(Expectation expectation, String coreSetsVersion, boolean hasBeenTold) {
        occurrence = expectation.occurrence();
        status = expectation.status();
        dueOn = expectation.dueOn();
        openUntil = expectation.openUntil().orElse(null);
        disciplines = expectation.disciplines().stream()
                .sorted()
                .map(Discipline::name)
                .collect(Collectors.joining(","));
        reasons = new Reasons(expectation.reasons());
        assessmentId =
                expectation.result().map(Expectation.Measured::assessmentId).orElse(null);
        measuredOn = expectation.result().map(Expectation.Measured::day).orElse(null);
        coreSets = coreSetsVersion;
        isTold = hasBeenTold;
    }

    /** It was told that it is due. */
    void told() {
        isTold = true;
    }

    Key key() {
        return new Key(patientId, episodeId, instrument, timePoint);
    }

    UUID patientId() {
        return patientId;
    }

    UUID episodeId() {
        return episodeId;
    }

    String instrument() {
        return instrument;
    }

    TimePoint timePoint() {
        return timePoint;
    }

    int occurrence() {
        return occurrence;
    }

    Expectation.Status status() {
        return status;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    List<Discipline> disciplines() {
        return Arrays.stream(disciplines.split(",")).map(Discipline::valueOf).toList();
    }

    List<Expectation.Reason> reasons() {
        return reasons.each();
    }

    UUID assessmentId() {
        return assessmentId;
    }

    LocalDate measuredOn() {
        return measuredOn;
    }

    /** Whether it can no longer be had on that day. */
    boolean isMissedOn(LocalDate day) {
        return status == Expectation.Status.MISSED
                || (status == Expectation.Status.OPEN && openUntil != null && openUntil.isBefore(day));
    }

    boolean isDueOn(LocalDate day) {
        return status == Expectation.Status.OPEN && !dueOn.isAfter(day) && !isMissedOn(day);
    }

    /** One measure of one episode at one time point. */
    record Key(UUID patientId, UUID episodeId, String instrument, TimePoint timePoint) implements Serializable {

        static Key of(UUID patientId, Expectation expectation) {
            return new Key(patientId, expectation.episodeId(), expectation.instrument(), expectation.timePoint());
        }
    }

    record Reasons(List<Expectation.Reason> each) {}
}
