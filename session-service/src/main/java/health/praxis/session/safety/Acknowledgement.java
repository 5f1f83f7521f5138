package health.praxis.session.safety;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Which clinician has seen a red flag, and when. */
@Embeddable
public record Acknowledgement(
        @Column(name = "acknowledged_by") String by,
        @Column(name = "acknowledged_at") Instant at) {}
