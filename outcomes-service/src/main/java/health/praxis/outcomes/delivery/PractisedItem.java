package health.praxis.outcomes.delivery;

import java.util.UUID;

/**
 * What was practised at home of one exercise, as reported.
 *
 * @param itemId the item of the programme, or null when it is none of it
 * @param exercise key in the catalogue of exercises
 */
public record PractisedItem(UUID itemId, String exercise, double minutes, double repetitions) {}
