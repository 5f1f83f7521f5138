package health.praxis.outcomes.patientcontext;

import java.time.LocalDate;
import java.util.UUID;

/** A consent that lets a caregiver look; {@code from} and {@code until} are null when open. */
record CaregiverConsent(UUID consentId, LocalDate from, LocalDate until) {

    static final String PURPOSE = "caregiver-access";

    boolean isInForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
