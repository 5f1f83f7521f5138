package health.praxis.patient.caregiver;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The right to sign for the person.
 *
 * @param kind guardian or power of attorney
 * @param from the first day
 * @param until the last day, or null when no end is known
 */
public record RightToSign(
        @NotNull RepresentativeKind kind,
        @NotNull RepresentativeScope scope,
        @NotNull LocalDate from,
        LocalDate until) {

    boolean runsForward() {
        return until == null || !until.isBefore(from);
    }

    /** True when it reaches to decisions about treatment and record on that day. */
    boolean isAboutHealthOn(LocalDate day) {
        return scope != RepresentativeScope.PROPERTY && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
