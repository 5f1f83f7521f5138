package health.praxis.session.homepractice;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.session.safety.RedFlagSource;
import health.praxis.session.safety.Signal;
import health.praxis.session.tolerance.PainQuality;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What one person practised at home on one day, by somebody's word. It may be corrected with a reason. */
@Entity
@Table(name = "home_practice")
public class HomePractice {

    /** The zone furthest ahead: a date that is today somewhere is not in the future. */
    private static final ZoneOffset FURTHEST_AHEAD = ZoneOffset.ofHours(14);

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "practised_on")
    private LocalDate practisedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Practice practice;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private PracticeSource source;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "correction_reason")
    private String correctionReason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected HomePractice() {}

    /** @throws RuleRefused when the day lies ahead everywhere on earth, or before the year 1900 */
    static HomePractice log(
            UUID id, UUID patientId, Practice practice, PracticeSource source, String reportedBy, Instant now) {
        requirePlausible(practice, now);
        var record = new HomePractice();
        record.id = id;
        record.version = 1;
        record.patientId = patientId;
        record.practice = practice;
        record.practisedOn = practice.practisedOn();
        record.source = source;
        record.reportedBy = reportedBy;
        record.recordedAt = now;
        record.changedAt = now;
        return record;
    }

    HomePracticeEvent.Logged logged(ZoneId zone) {
        return new HomePracticeEvent.Logged(
                id, patientId, version, occurredAt(zone), HomePracticeEvent.PractisedDose.of(practice, source));
    }

    HomePracticeEvent.Corrected correct(Practice corrected, String reason, Instant now) {
        requirePlausible(corrected, now);
        practice = corrected;
        practisedOn = corrected.practisedOn();
        correctionReason = reason;
        changedAt = now;
        version++;
        return new HomePracticeEvent.Corrected(
                id, patientId, version, now, HomePracticeEvent.PractisedDose.of(practice, source));
    }

    private static void requirePlausible(Practice practice, Instant now) {
        if (practice.practisedOn().isAfter(now.atOffset(FURTHEST_AHEAD).toLocalDate())) {
            throw new RuleRefused(
                    Violation.at("/practisedOn", "practised-in-the-future", "Nobody has practised tomorrow yet."));
        }
        if (practice.practisedOn().isBefore(EARLIEST)) {
            throw new RuleRefused(
                    Violation.at("/practisedOn", "practised-too-long-ago", "Check the century of this day."));
        }
    }

    /** What the rules about red flags are asked about. */
    List<Signal> signals(ZoneId zone) {
        var signals = new ArrayList<Signal>();
        var hurting = practice.items().stream()
                .filter(item -> item.painQuality() == PainQuality.SHARP)
                .toList();
        if (!hurting.isEmpty()) {
            var items = hurting.stream()
                    .map(PractisedItem::itemId)
                    .filter(Objects::nonNull)
                    .toList();
            signals.add(signal("pain:sharp", items, zone));
        }
        if (Boolean.FALSE.equals(practice.feltSafe())) {
            signals.add(signal("practice:unsafe-alone", List.of(), zone));
        }
        return List.copyOf(signals);
    }

    private Signal signal(String fact, List<UUID> items, ZoneId zone) {
        return new Signal(patientId, Set.of(fact), RedFlagSource.HOME_PRACTICE, id, occurredAt(zone), items);
    }

    /** The practice's day has no hour: it counts from the end of that day, or from its report when that came first. */
    private Instant occurredAt(ZoneId zone) {
        var endOfDay = practisedOn.atTime(LocalTime.MAX).atZone(zone).toInstant();
        return endOfDay.isBefore(recordedAt) ? endOfDay : recordedAt;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID patientId() {
        return patientId;
    }

    LocalDate practisedOn() {
        return practisedOn;
    }

    Practice practice() {
        return practice;
    }

    PracticeSource source() {
        return source;
    }

    String reportedBy() {
        return reportedBy;
    }

    String correctionReason() {
        return correctionReason;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
