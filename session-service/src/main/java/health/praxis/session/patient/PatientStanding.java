package health.praxis.session.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** Where a person stands, as far as their facts have been read. */
@Entity
@Table(name = "patient_standing")
public class PatientStanding {

    @Id
    @Column(name = "patient_id")
    private UUID patientId;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private boolean deceased;

    private boolean archived;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<KnownPrecaution> precautions;

    protected PatientStanding() {}

    static PatientStanding registered(UUID patientId, boolean deceased) {
        var standing = new PatientStanding();
        standing.patientId = patientId;
        standing.deceased = deceased;
        standing.precautions = List.of();
        return standing;
    }

    void recordDeath() {
        deceased = true;
    }

    void archive() {
        archived = true;
    }

    void addPrecaution(KnownPrecaution precaution) {
        endPrecaution(precaution.precautionId());
        precautions = with(precautions, precaution);
    }

    void endPrecaution(UUID precautionId) {
        precautions = precautions.stream()
                .filter(precaution -> !precaution.precautionId().equals(precautionId))
                .toList();
    }

    private static <T> List<T> with(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    public boolean isDeceased() {
        return deceased;
    }

    /** True when the record takes nothing new any more. */
    public boolean isArchived() {
        return archived;
    }

    /** The codes of the precautions that have not ended. */
    public Set<String> precautions() {
        return precautions.stream().map(KnownPrecaution::precaution).collect(Collectors.toUnmodifiableSet());
    }
}
