package health.praxis.platform.owner;

import health.praxis.platform.problem.Unavailable;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Whether a thing that a request refers to is the person's whom the request is about. */
public enum Belonging {
    /** It is. */
    THEIRS,
    /** It is another person's, or nobody's: the two look the same from outside. */
    NOT_THEIRS,
    /** The owner of the thing is away, or hides it from this caller. */
    NOBODY_CAN_TELL;

    /**
     * What has been read counts first, then the word of the owner.
     *
     * @param patientId whom the request is about
     * @param read whose it is by the facts that have been read, if any have
     * @param atOwner asks the owner whose it is, as {@link References#find} does; asked only when nothing has been read
     */
    public static Belonging of(UUID patientId, Optional<UUID> read, Supplier<Optional<UUID>> atOwner) {
        try {
            var whose = read.isPresent() ? read : atOwner.get();
            return whose.filter(patientId::equals).isPresent() ? THEIRS : NOT_THEIRS;
        } catch (Unavailable nobodyTells) {
            return NOBODY_CAN_TELL;
        }
    }
}
