package health.praxis.outcomes.assessment;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * How old the person is who was measured. The day of birth counts; what is stated counts where that is not known.
 *
 * @param bornOn day of birth of the patient, when it is the patient who was measured
 * @param stated in completed years
 */
record PersonsAge(Optional<LocalDate> bornOn, Optional<Integer> stated) {

    /** The age on a day of the clinic's; empty when nobody has told it. */
    Optional<Period> on(LocalDate day) {
        return bornOn.map(birth -> Period.between(birth, day)).or(() -> stated.map(Period::ofYears));
    }
}
