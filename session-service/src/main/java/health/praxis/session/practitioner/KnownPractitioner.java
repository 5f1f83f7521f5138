package health.praxis.session.practitioner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A practitioner of the clinic, as last told on {@code praxis.clinic}. */
@Entity
@Table(name = "known_practitioner")
public class KnownPractitioner {

    @Id
    @Column(name = "practitioner_id")
    private UUID practitionerId;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private boolean active;

    protected KnownPractitioner() {}

    static KnownPractitioner told(UUID practitionerId) {
        var practitioner = new KnownPractitioner();
        practitioner.practitionerId = practitionerId;
        return practitioner;
    }

    void change(boolean stillTreats) {
        active = stillTreats;
    }

    UUID practitionerId() {
        return practitionerId;
    }

    boolean isActive() {
        return active;
    }
}
