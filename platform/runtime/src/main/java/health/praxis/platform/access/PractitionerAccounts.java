package health.praxis.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The practitioners of the caller's clinic who treat and sign in, as far as the clinic's facts have been read. */
@ApplicationScoped
public class PractitionerAccounts {

    private final AccessReadModel facts;

    PractitionerAccounts(AccessReadModel facts) {
        this.facts = facts;
    }

    /** As which practitioner an account signs in; empty when that is nobody who treats, or more than one. */
    public Optional<UUID> practitioner(String account) {
        var practitioners = facts.practitionersOf(account);
        return practitioners.size() == 1 ? practitioners.stream().findFirst() : Optional.empty();
    }

    /** Whether this is one of them; false also for somebody who has left or does not sign in. */
    public boolean has(UUID practitionerId) {
        return facts.isPractitioner(practitionerId);
    }
}
