package health.praxis.outcomes.homeprogramme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A time in which a red flag stopped practice.
 *
 * @param until when a clinician let it go on, or null while it is stopped
 * @param scope key of what stops: {@code item}, {@code alone-items} or {@code programme}
 * @param items the items that stop, ascending, or null when the scope says it all
 */
record HomeStop(Instant from, Instant until, String scope, List<UUID> items) {

    boolean stops(HomeItem item) {
        if (items != null) {
            return items.contains(item.itemId());
        }
        return scope.equals("alone-items") ? item.isDoneAlone() : true;
    }
}
