package health.praxis.session.patient;

import java.time.LocalDate;
import java.util.UUID;

/** A consent as its event told it; {@code until} is the last day, or null. */
record KnownConsent(UUID consentId, String purpose, LocalDate from, LocalDate until) {

    boolean inForce(String wanted, LocalDate on) {
        return purpose.equals(wanted) && !on.isBefore(from) && (until == null || !on.isAfter(until));
    }
}
