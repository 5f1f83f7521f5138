package health.praxis.outcomes.progress;

import java.util.UUID;

/** What a goal says about the result it starts from, which tells what of the person it is about: one hand, or one pace. */
public sealed interface GoalStart {

    /** The score it states is that of this result, and of none of another hand, pace or state. */
    record Shown(UUID result) implements GoalStart {}

    /** It states a score that no result shows. */
    record NotShown() implements GoalStart {}

    /** It states none, or one that several hands, paces or states show; also without a goal. */
    record Open() implements GoalStart {}
}
