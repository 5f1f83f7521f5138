package health.praxis.patient.condition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The record of another system that a condition was taken over from.
 *
 * @param id what tells it from the other conditions of the person
 * @param status what that system said of the condition last
 */
@Embeddable
record SourceRecord(
        @Column(name = "source_id") String id,

        @Enumerated(EnumType.STRING) @Column(name = "source_status")
        ClinicalStatus status) {}
