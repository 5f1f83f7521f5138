package health.praxis.session.safety;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * How a red flag was closed.
 *
 * @param outcome what came of it
 * @param note more about it in words, or null
 * @param by which clinician closed it
 * @param at when
 */
@Embeddable
public record Resolution(
        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text")
        RedFlagOutcome outcome,

        @Column(name = "outcome_note") String note,
        @Column(name = "resolved_by") String by,
        @Column(name = "resolved_at") Instant at) {}
