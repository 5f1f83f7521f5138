package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.patientcontext.CaregiverClient.CaregiverAtOwner;
import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.access.RecordPart;
import health.praxis.platform.owner.Belonging;
import health.praxis.platform.owner.Owner;
import health.praxis.platform.owner.Owners;
import health.praxis.platform.owner.References;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Tells whose caregiver somebody is; patient-service is asked about one who is not known here. */
@ApplicationScoped
public class CaregiverInquiry {

    private final RecordAccess access;
    private final Owner owner;
    private final References references;
    private final CaregiverClient service;

    CaregiverInquiry(RecordAccess access, Owners owners, References references, @RestClient CaregiverClient service) {
        this.access = access;
        this.owner = owners.named("patient service");
        this.references = references;
        this.service = service;
    }

    /** Whether a caregiver is or was this person's. Never inside a transaction. */
    public Belonging of(UUID patientId, UUID caregiverId) {
        return Belonging.of(
                patientId,
                access.patientOfCaregiver(caregiverId),
                () -> references
                        .find(
                                patientId,
                                RecordPart.RECORD,
                                owner,
                                CaregiverAtOwner.class,
                                () -> service.caregiver(caregiverId))
                        .map(CaregiverAtOwner::patientId));
    }
}
