package health.praxis.session.delivery;

import java.util.UUID;

/** A precaution that was in force for a patient when the session started, as its owner said then. */
public record PersonPrecaution(UUID patientId, String precaution) {}
