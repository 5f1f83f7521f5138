package health.praxis.therapyplan.homeprogramme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That a red flag stops practice.
 *
 * @param redFlagId the flag
 * @param scope how much it stops
 * @param itemIds the items it stops when the scope is an item and the flag names which; null otherwise
 * @param since when the flag was raised
 */
public record Suspension(UUID redFlagId, SuspensionScope scope, List<UUID> itemIds, Instant since) {

    /** True when this suspension stops the item. A flag about an item that it does not name stops every item. */
    boolean stops(HomeExercise item) {
        return switch (scope) {
            case PROGRAMME -> true;
            case ALONE_ITEMS -> item.supervision() == Supervision.ALONE;
            case ITEM -> itemIds == null || itemIds.contains(item.itemId());
        };
    }
}
