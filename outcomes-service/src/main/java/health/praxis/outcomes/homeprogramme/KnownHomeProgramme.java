package health.praxis.outcomes.homeprogramme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A home programme that has begun, as read from its facts. */
@Entity
@Table(name = "known_home_programme")
class KnownHomeProgramme {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "plan_id")
    private UUID planId;

    @JdbcTypeCode(SqlTypes.JSON)
    private HomeCourse course;

    protected KnownHomeProgramme() {}

    KnownHomeProgramme(UUID id, UUID patientId, UUID planId) {
        this.id = id;
        this.patientId = patientId;
        this.planId = planId;
        this.course = HomeCourse.NOT_BEGUN;
    }

    void took(HomeCourse changed) {
        course = changed;
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    HomeCourse course() {
        return course;
    }
}
