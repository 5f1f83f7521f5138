package health.praxis.testing.matrix;

import health.praxis.platform.access.RecordPart;
import health.praxis.testing.KnownAccess;
import java.util.Set;
import java.util.UUID;

/** Facts as a service has them once it has read them from the topics. */
record ReadModelFacts(String tenant) implements MatrixFacts {

    @Override
    public void careTeam(UUID patientId, String account) {
        KnownAccess.careTeam(tenant, patientId, account);
    }

    @Override
    public void consent(UUID patientId) {
        KnownAccess.consent(tenant, patientId);
    }

    @Override
    public void caregiver(UUID patientId, String account, Set<RecordPart> parts) {
        KnownAccess.caregiver(tenant, patientId, account, parts);
    }
}
