package health.praxis.platform.owner;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.access.RecordPart;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Looks up at its owner what a request about a person refers to. */
@ApplicationScoped
public class References {

    private final RecordAccess access;

    References(RecordAccess access) {
        this.access = access;
    }

    /**
     * The thing as its owner shows it to the caller. That the owner shows nothing means that this person has no such thing,
     * except to a caller from whom it hides that part of the record.
     *
     * @param patientId whom the request is about
     * @param part the part of the record that the thing belongs to
     * @param kind what the owner answers with
     * @param question the call of its client
     * @throws Unavailable when nobody can tell: the owner is away, or hides that part from the caller
     */
    public <T> Optional<T> find(UUID patientId, RecordPart part, Owner owner, Class<T> kind, Supplier<T> question) {
        try {
            return Optional.of(owner.ask(kind, question));
        } catch (NotFound hiddenOrNone) {
            if (access.isHiddenElsewhere(patientId, part)) {
                throw owner.unavailable();
            }
            return Optional.empty();
        } catch (ForbiddenException hidden) {
            throw owner.unavailable();
        }
    }
}
