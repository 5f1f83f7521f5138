package health.praxis.therapyplan.homeprogramme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A red flag of session-service that still suspends something; known so that what starts later starts suspended. */
@Entity
@Table(name = "open_red_flag")
public class OpenRedFlag {

    @Id
    @Column(name = "red_flag_id")
    private UUID redFlagId;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private SuspensionScope suspends;

    private Instant since;

    protected OpenRedFlag() {}

    static OpenRedFlag of(UUID patientId, Suspension suspension) {
        var flag = new OpenRedFlag();
        flag.redFlagId = suspension.redFlagId();
        flag.patientId = patientId;
        flag.suspends = suspension.scope();
        flag.since = suspension.since();
        return flag;
    }

    /** What it suspends in a programme that did not exist when it was raised: of that no item is named. */
    Suspension suspension() {
        return new Suspension(redFlagId, suspends, null, since);
    }
}
