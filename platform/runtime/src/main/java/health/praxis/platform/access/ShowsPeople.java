package health.praxis.platform.access;

import java.util.Set;
import java.util.UUID;

/**
 * An item of a list that says itself whose record it shows, where a component {@code patientId} does not say it.
 */
public interface ShowsPeople {

    /** Whose record it shows; nobody's when empty. */
    Set<UUID> peopleShown();
}
