package health.praxis.outcomes.instrument;

/** What an unanswered item does to the score, by the instrument's own rule. */
public sealed interface MissingItems {

    /** Any unanswered item: no score. */
    record NoScore() implements MissingItems {}

    /** Up to {@code most} unanswered items take the mean of the answered ones; the sum is rounded half up. */
    record MeanSubstitution(int most) implements MissingItems {}

    /** The mean of the answered items when at least {@code least} are answered. */
    record MeanOfAnswered(int least) implements MissingItems {}

    /** A goal without a rating is left out of both sums. */
    record UnratedLeftOut() implements MissingItems {}
}
