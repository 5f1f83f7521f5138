package health.praxis.outcomes.progress;

import health.praxis.outcomes.interpretation.Administration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What a goal says about the result it starts from, which tells what of the person it is about: one hand, or one pace. */
public sealed interface GoalStart {

    /**
     * Which results are of what the goal is about: all, unless it states the score of one. Those are of that one's side, pace
     * and state, as far as it names them; who was not able without naming one was not able at all.
     */
    default Predicate<Measurement> binds(List<Measurement> all) {
        return switch (this) {
            case Shown(UUID id) ->
                all.stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .<Predicate<Measurement>>map(shown -> each -> isOfTheSame(each, shown.administration()))
                        .orElse(_ -> true);
            case NotShown _, Open _ -> _ -> true;
        };
    }

    private static boolean isOfTheSame(Measurement each, Administration start) {
        return each.administration().measuredOtherwiseThan(start).stream()
                .filter(start::names)
                .noneMatch(
                        circumstance -> each.isAble() || each.administration().names(circumstance));
    }

    /** The score it states is that of this result, and of none of another hand, pace or state. */
    record Shown(UUID result) implements GoalStart {}

    /** It states a score that no result shows. */
    record NotShown() implements GoalStart {}

    /** It states none, or one that several hands, paces or states show; also without a goal. */
    record Open() implements GoalStart {}
}
