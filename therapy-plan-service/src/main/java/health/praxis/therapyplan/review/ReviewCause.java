package health.praxis.therapyplan.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a plan should be looked at again, each with its service convention for how soon. A cause suggests, it decides nothing. */
public enum ReviewCause {
    /** Something dangerous was reported; the flag itself may ask for an earlier day. */
    @JsonProperty("red-flag")
    RED_FLAG(2),
    /** Little change although the dose was delivered. */
    @JsonProperty("stalled")
    STALLED(14),
    /** Worse than the best by more than measurement error. */
    @JsonProperty("declined")
    DECLINED(7),
    /** Little change with little dose. */
    @JsonProperty("under-dosed")
    UNDER_DOSED(14),
    /** A week with less treatment than planned. */
    @JsonProperty("dose-shortfall")
    DOSE_SHORTFALL(7),
    /** A new precaution must be held against techniques and exercises. */
    @JsonProperty("precaution-recorded")
    PRECAUTION_RECORDED(2),
    /** The person has died. */
    @JsonProperty("death")
    DEATH(7),
    /** Nobody may treat without consent. */
    @JsonProperty("consent-withdrawn")
    CONSENT_WITHDRAWN(7),
    /** The day by which the plan is looked at again. */
    @JsonProperty("review-date")
    REVIEW_DATE(0);

    private final int days;

    ReviewCause(int days) {
        this.days = days;
    }

    /** Days until the review is due, unless the cause says an earlier day itself. */
    int days() {
        return days;
    }
}
