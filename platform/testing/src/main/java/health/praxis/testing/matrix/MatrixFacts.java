package health.praxis.testing.matrix;

import health.praxis.platform.access.RecordPart;
import java.util.Set;
import java.util.UUID;

/**
 * Writes who may see which record. A service that reads this from topics has it put into its read model; a service that
 * decides it itself writes its own rows, into the tenant of the fixtures.
 */
public interface MatrixFacts {

    /** The account leads the person's care team today. */
    void careTeam(UUID patientId, String account);

    /** The person consents today to what linked caregivers may see. */
    void consent(UUID patientId);

    /** The account is linked to the person as a caregiver, for some parts of the record, and may sign for the person. */
    void caregiver(UUID patientId, String account, Set<RecordPart> parts);
}
