package health.praxis.session.practitioner;

import health.praxis.platform.owner.Owner;
import health.praxis.platform.owner.Owners;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import health.praxis.session.practitioner.ClinicClient.PractitionerAtOwner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The practitioners of the clinic: those whose facts have been read, and those whom their owner has now. */
@ApplicationScoped
public class Practitioners {

    private final KnownPractitionerRepository practitioners;
    private final Owner owner;
    private final ClinicClient clinic;

    Practitioners(KnownPractitionerRepository practitioners, Owners owners, @RestClient ClinicClient clinic) {
        this.practitioners = practitioners;
        this.owner = owners.named("patient service");
        this.clinic = clinic;
    }

    /**
     * Those of them whom the clinic does not have; whose facts have not been read, of them its owner is asked with the
     * caller's token. Never inside a transaction.
     *
     * @throws Unavailable when the owner has to be asked and cannot be
     */
    public Set<UUID> unknown(Collection<UUID> ids) {
        var unknown = new HashSet<>(ids);
        unknown.removeAll(practitioners.known(ids));
        unknown.removeIf(this::isAtOwner);
        return Set.copyOf(unknown);
    }

    private boolean isAtOwner(UUID id) {
        try {
            return owner.ask(PractitionerAtOwner.class, () -> clinic.practitioner(id))
                    .id()
                    .equals(id);
        } catch (NotFound none) {
            return false;
        }
    }
}
