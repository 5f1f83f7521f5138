package health.praxis.patient.registration;

import java.time.LocalDate;
import java.util.UUID;

/** Whether people let their caregivers look; answered by the feature that keeps their consents. */
public interface CaregiverAccess {

    /**
     * True when a consent to caregiver access holds.
     *
     * @param day the clinic's date
     */
    boolean isConsentedTo(UUID patientId, LocalDate day);
}
