package health.praxis.outcomes.progress;

import java.util.UUID;

/**
 * The verdict in force on one instrument, for one goal or none.
 *
 * @param goalId null for what no goal is about
 * @param text plain words fit to show to the person
 * @param suggestsReview whether the team should look at the plan
 * @param latest id of the newest assessment it rests on, or null when it rests on none
 */
public record CurrentVerdict(
        String instrument,
        UUID goalId,
        String verdict,
        String reason,
        boolean confirmed,
        String text,
        boolean suggestsReview,
        UUID latest) {}
