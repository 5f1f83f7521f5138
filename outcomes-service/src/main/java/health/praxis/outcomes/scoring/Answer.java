package health.praxis.outcomes.scoring;

/** What was recorded for one item. */
public sealed interface Answer {

    /** A value on the item's scale. */
    record Value(double value) implements Answer {}

    /** A value for each side of the body. */
    record BothSides(double right, double left) implements Answer {}

    /** The item was tried and could not be tested; not the same as unanswered. */
    record Untestable() implements Answer {}

    /** The item was not answered. */
    record Unanswered() implements Answer {}

    /** Something that is no answer to an item. */
    record Unreadable() implements Answer {}
}
