package health.praxis.session.delivery;

import java.util.UUID;

/** The lowest effort ceiling (0 to 10) among the prescriptions a patient practised under in the session. */
public record EffortCeiling(UUID patientId, int ceiling) {}
