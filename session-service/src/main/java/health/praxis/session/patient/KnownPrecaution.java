package health.praxis.session.patient;

import java.util.UUID;

/** A precaution that has not ended. */
record KnownPrecaution(UUID precautionId, String precaution) {}
