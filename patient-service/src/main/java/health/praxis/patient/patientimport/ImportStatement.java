package health.praxis.patient.patientimport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * What the last import said of a person, as a hash. The same again is no news, so that it never undoes what the clinic
 * has changed since.
 */
@Entity
@Table(name = "patient_import_statement")
public class ImportStatement {

    @Id
    @Column(name = "patient_id")
    private UUID patientId;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private byte[] fingerprint;

    @Column(name = "said_at")
    private Instant saidAt;

    protected ImportStatement() {}

    ImportStatement(UUID patientId, byte[] fingerprint, Instant now) {
        this.patientId = patientId;
        this.fingerprint = fingerprint.clone();
        this.saidAt = now;
    }

    boolean says(byte[] other) {
        return MessageDigest.isEqual(fingerprint, other);
    }

    void nowSays(byte[] other, Instant now) {
        fingerprint = other.clone();
        saidAt = now;
    }
}
