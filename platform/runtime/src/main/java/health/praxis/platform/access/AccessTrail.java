package health.praxis.platform.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which records the request under way opened or was refused, and on what ground; the audit writes it down. */
@RequestScoped
public class AccessTrail {

    private final Map<UUID, Look> looks = new LinkedHashMap<>();
    private Basis listing;
    private boolean stale;

    /** The record was opened; a weaker ground never takes the place of a stronger one. */
    void opened(UUID patientId, Basis basis) {
        var earlier = Optional.ofNullable(looks.get(patientId)).flatMap(Look::basis);
        if (earlier.isEmpty() || basis.isStrongerThan(earlier.get())) {
            looks.put(patientId, new Look(patientId, Optional.of(basis)));
        }
    }

    /** The record was asked for in vain. */
    void refused(UUID patientId) {
        looks.putIfAbsent(patientId, new Look(patientId, Optional.empty()));
    }

    /** A list is read that the database narrows down to whom the caller may see. */
    void listsOn(Basis basis) {
        listing = basis;
    }

    /**
     * The answer holds rows of these people.
     *
     * @throws IllegalStateException when nobody decided about one of them: such a row must not go out
     */
    public void shown(Set<UUID> people) {
        for (UUID patientId : people) {
            boolean opened =
                    looks.containsKey(patientId) && looks.get(patientId).basis().isPresent();
            if (!opened && listing == null) {
                throw new IllegalStateException("a list shows a record that nobody decided about");
            }
            if (!opened) {
                looks.put(patientId, new Look(patientId, Optional.of(listing)));
            }
        }
    }

    /** The ground was older than the product promises. */
    void onStaleGround() {
        stale = true;
    }

    /** The records in the order they were first asked for or shown. */
    public List<Look> looks() {
        return List.copyOf(looks.values());
    }

    /** Why the rows of a list were read, or empty when it was about one person or about nobody. */
    public Optional<Basis> listing() {
        return Optional.ofNullable(listing);
    }

    /** True when staff were let in by access facts that this service could not show to be fresh. */
    public boolean isStale() {
        return stale;
    }

    /**
     * @param patientId whose record
     * @param basis why it was opened, or empty when that was refused
     */
    public record Look(UUID patientId, Optional<Basis> basis) {}
}
