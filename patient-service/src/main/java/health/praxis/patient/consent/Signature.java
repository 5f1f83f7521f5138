package health.praxis.patient.consent;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who agreed, and what the person said to it.
 *
 * @param representativeId the caregiver who signed for the person, or null
 * @param assent what the person said where a representative signed, or null
 * @param assentedOn when, or null
 */
record Signature(GrantedBy by, UUID representativeId, Assent assent, LocalDate assentedOn) {}
