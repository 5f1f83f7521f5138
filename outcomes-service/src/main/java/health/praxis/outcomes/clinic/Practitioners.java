package health.praxis.outcomes.clinic;

import health.praxis.outcomes.clinic.PractitionerClient.PractitionerAtOwner;
import health.praxis.platform.access.PractitionerAccounts;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.owner.Owner;
import health.praxis.platform.owner.Owners;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The practitioners of the caller's clinic. */
@ApplicationScoped
public class Practitioners {

    private final PractitionerAccounts accounts;
    private final CurrentCaller caller;
    private final Owner owner;
    private final PractitionerClient service;

    Practitioners(
            PractitionerAccounts accounts,
            CurrentCaller caller,
            Owners owners,
            @RestClient PractitionerClient service) {
        this.accounts = accounts;
        this.caller = caller;
        this.owner = owners.named("patient service");
        this.service = service;
    }

    /** As which practitioner the caller signs in, when that is one who treats. */
    public Optional<UUID> caller() {
        return accounts.practitioner(caller.get().subject());
    }

    /**
     * Whether the clinic has no such practitioner and never had; patient-service is asked about one who is not known here, and
     * where nobody can tell, false. Never inside a transaction.
     */
    public boolean isUnknown(UUID practitionerId) {
        if (accounts.has(practitionerId)) {
            return false;
        }
        try {
            owner.ask(PractitionerAtOwner.class, () -> service.practitioner(practitionerId));
            return false;
        } catch (NotFound none) {
            return true;
        } catch (ForbiddenException | Unavailable nobodyCanTell) {
            return false;
        }
    }
}
