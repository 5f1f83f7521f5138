package health.praxis.therapyplan.review;

import java.util.UUID;

/**
 * Why a review is asked for. Two reasons with equal cause and key are the same one.
 *
 * @param cause the kind of cause
 * @param key what tells causes of one kind apart, like the id of the red flag or the instrument
 * @param causeId the fact behind it, or null
 */
public record ReviewReason(ReviewCause cause, String key, UUID causeId) {

    /** A cause of which a plan can only have one. */
    public static ReviewReason of(ReviewCause cause) {
        return new ReviewReason(cause, "", null);
    }

    /** A cause that is one record of this or another service. */
    public static ReviewReason of(ReviewCause cause, UUID causeId) {
        return new ReviewReason(cause, causeId.toString(), causeId);
    }
}
