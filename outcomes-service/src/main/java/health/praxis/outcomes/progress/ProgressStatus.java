package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.Keyed;

/** The steps of the ladder, from the one that wins to the one that is left. */
public enum ProgressStatus implements Keyed {
    DECLINED(true),
    ACHIEVED(false),
    INSUFFICIENT_DATA(false),
    IMPROVING(false),
    SUSTAINED(false),
    UNDER_DOSED(true),
    STALLED(true),
    NO_CHANGE_YET(false);

    private final boolean suggestsReview;

    ProgressStatus(boolean suggestsReview) {
        this.suggestsReview = suggestsReview;
    }

    /** Whether the team should look at the plan; never a reason by itself to end therapy. */
    public boolean suggestsReview() {
        return suggestsReview;
    }
}
