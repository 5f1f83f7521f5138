package health.praxis.session.homepractice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was practised on one day and how it was borne.
 *
 * @param homeProgrammeId the programme it belongs to, or null
 * @param practisedOn the day
 * @param items what was practised
 * @param effort perceived effort 0 to 10, or null
 * @param pain pain 0 to 10, or null
 * @param feltSafe whether the person felt safe, or null when it was not asked
 * @param comment in words, or null
 */
record Practice(
        UUID homeProgrammeId,
        LocalDate practisedOn,
        List<PractisedItem> items,
        Integer effort,
        Integer pain,
        Boolean feltSafe,
        String comment) {

    Practice {
        items = List.copyOf(items);
    }

    int minutes() {
        return items.stream().mapToInt(PractisedItem::addedMinutes).sum();
    }

    int repetitions() {
        return items.stream().mapToInt(PractisedItem::addedRepetitions).sum();
    }
}
