package health.praxis.outcomes.medication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What one telling of the list said: on which days drugs were begun, and whether others changed since the telling before. */
@Entity
@Table(name = "known_medication_change")
public class KnownMedicationChange {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "patient_id")
    private UUID patientId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalDate> days;

    @Column(name = "told_at")
    private Instant toldAt;

    protected KnownMedicationChange() {}

    /** @param toldAt null when every change has its own day */
    KnownMedicationChange(UUID id, UUID patientId, List<LocalDate> days, Instant toldAt) {
        this.id = id;
        this.patientId = patientId;
        this.days = days;
        this.toldAt = toldAt == null ? null : toldAt.truncatedTo(ChronoUnit.MICROS);
    }

    public UUID id() {
        return id;
    }

    /** The days on which something changed; of a change without a day, the day it was told on. */
    public List<LocalDate> days(ZoneId zone) {
        Stream<LocalDate> told = Stream.ofNullable(toldAt).map(at -> LocalDate.ofInstant(at, zone));
        return Stream.concat(days.stream(), told).distinct().toList();
    }
}
