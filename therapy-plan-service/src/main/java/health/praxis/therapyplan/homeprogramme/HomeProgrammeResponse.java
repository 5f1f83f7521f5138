package health.praxis.therapyplan.homeprogramme;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A home programme as clients see it.
 *
 * @param suspended true while any red flag stops any of it
 * @param items what is in force, each with whether it may be practised now
 * @param plannedItems what comes into force with the plan's activation or next revision, or null
 * @param suspensions the red flags that stop practice, in the order they came
 */
public record HomeProgrammeResponse(
        UUID id,
        long version,
        UUID planId,
        UUID patientId,
        HomeProgrammeStatus status,
        boolean suspended,
        List<Item> items,
        List<HomeExercise> plannedItems,
        List<Suspension> suspensions,
        Instant startedAt,
        Instant changedAt)
        implements Representation {

    /** An item and whether a red flag stops it. */
    public record Item(
            UUID itemId,
            String exercise,
            int daysPerWeek,
            Integer minutes,
            Integer repetitions,
            Supervision supervision,
            String safetyInstruction,
            boolean suspended) {

        static Item from(HomeExercise item, boolean suspended) {
            return new Item(
                    item.itemId(),
                    item.exercise(),
                    item.daysPerWeek(),
                    item.minutes(),
                    item.repetitions(),
                    item.supervision(),
                    item.safetyInstruction(),
                    suspended);
        }
    }

    public static HomeProgrammeResponse from(HomeProgramme programme) {
        return new HomeProgrammeResponse(
                programme.id(),
                programme.version(),
                programme.planId(),
                programme.patientId(),
                programme.status(),
                !programme.suspensions().isEmpty(),
                programme.items().stream()
                        .map(item -> Item.from(item, programme.isStopped(item)))
                        .toList(),
                programme.plannedItems().orElse(null),
                programme.suspensions(),
                programme.startedAt().orElse(null),
                programme.changedAt());
    }
}
