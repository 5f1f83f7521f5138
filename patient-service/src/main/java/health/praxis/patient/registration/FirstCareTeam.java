package health.praxis.patient.registration;

import java.util.UUID;

/** Who registers a person looks after them first; answered by the feature that keeps the care teams. */
public interface FirstCareTeam {

    /** Puts the caller on the care team of the person just registered, in the transaction under way. */
    void begin(UUID patientId);
}
