package health.praxis.outcomes.homeprogramme;

import health.praxis.outcomes.plan.DayRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** The days of the clinic on which it is stopped; none when it is told to have ended before it began. */
    DayRange days(ZoneId zone) {
        return new DayRange(
                LocalDate.ofInstant(from, zone), until == null ? LocalDate.MAX : LocalDate.ofInstant(until, zone));
    }

    boolean stops(HomeItem item) {
        if (items != null) {
            return items.contains(item.itemId());
        }
        return scope.equals("alone-items") ? item.isDoneAlone() : true;
    }
}
