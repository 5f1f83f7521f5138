package health.praxis.session.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A therapy plan that was active at some time, as far as its facts have been read. */
@Entity
@Table(name = "known_plan")
public class KnownPlan {

    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private PlanStatus status;

    private int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<KnownPrescription> prescriptions;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "home_programme")
    private KnownHomeProgramme homeProgramme;

    @Column(name = "home_programme_id")
    private UUID homeProgrammeId;

    protected KnownPlan() {}

    static KnownPlan of(UUID planId, UUID patientId) {
        var plan = new KnownPlan();
        plan.planId = planId;
        plan.patientId = patientId;
        plan.prescriptions = List.of();
        return plan;
    }

    /** A revision takes effect; prescriptions it no longer carries stay known for the sessions that ran under them. */
    void revise(int newRevision, List<KnownPrescription> carried, KnownHomeProgramme programme) {
        status = PlanStatus.ACTIVE;
        revision = newRevision;
        var ids = carried.stream().map(KnownPrescription::prescriptionId).toList();
        prescriptions = Stream.concat(
                        prescriptions.stream().filter(known -> !ids.contains(known.prescriptionId())), carried.stream())
                .toList();
        startHomeProgramme(programme);
    }

    /** Items that a revision no longer carries stay known for the practice that comes in late. */
    void startHomeProgramme(KnownHomeProgramme programme) {
        if (programme != null) {
            homeProgramme = programme.after(homeProgramme);
            homeProgrammeId = programme.homeProgrammeId();
        }
    }

    void become(PlanStatus changed) {
        status = changed;
    }

    public UUID patientId() {
        return patientId;
    }

    public PlanStatus status() {
        return status;
    }

    /** The latest revision that has been read. */
    public int revision() {
        return revision;
    }

    /** The prescription, when some revision that has been read carried it. */
    public Optional<KnownPrescription> prescription(UUID prescriptionId) {
        return prescriptions.stream()
                .filter(known -> known.prescriptionId().equals(prescriptionId))
                .findFirst();
    }

    /** The home programme, when the plan has one. */
    public Optional<KnownHomeProgramme> homeProgramme() {
        return Optional.ofNullable(homeProgramme);
    }
}
