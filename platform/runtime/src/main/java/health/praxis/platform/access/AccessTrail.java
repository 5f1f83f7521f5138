package health.praxis.platform.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which records the request under way opened or was refused, and on what ground; the audit writes it down. */
@RequestScoped
public class AccessTrail {

    private final Map<UUID, Look> looks = new LinkedHashMap<>();
    private boolean stale;

    /** The record was opened. */
    void opened(UUID patientId, Basis basis) {
        looks.put(patientId, new Look(patientId, Optional.of(basis)));
    }

    /** The record was asked for in vain. */
    void refused(UUID patientId) {
        looks.putIfAbsent(patientId, new Look(patientId, Optional.empty()));
    }

    /** The ground was older than the product promises. */
    void onStaleGround() {
        stale = true;
    }

    /** The records in the order they were first asked for. */
    public List<Look> looks() {
        return List.copyOf(looks.values());
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
