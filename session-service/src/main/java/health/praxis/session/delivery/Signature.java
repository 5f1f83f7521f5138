package health.praxis.session.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who answers for a session's record; an amendment renews it.
 *
 * @param by who signed last
 * @param at when
 * @param amendmentReason why the signed record was corrected, or null
 */
@Embeddable
public record Signature(
        @Column(name = "signed_by") String by,
        @Column(name = "signed_at") Instant at,
        @Column(name = "amendment_reason") String amendmentReason) {}
