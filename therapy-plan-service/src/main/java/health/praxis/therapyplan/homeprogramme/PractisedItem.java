package health.praxis.therapyplan.homeprogramme;

import java.util.UUID;

/** An item of a home programme in codes and numbers, as other services may know it. */
public record PractisedItem(
        UUID itemId, String exercise, int daysPerWeek, Integer minutes, Integer repetitions, Supervision supervision) {

    static PractisedItem from(HomeExercise item) {
        return new PractisedItem(
                item.itemId(),
                item.exercise(),
                item.daysPerWeek(),
                item.minutes(),
                item.repetitions(),
                item.supervision());
    }
}
