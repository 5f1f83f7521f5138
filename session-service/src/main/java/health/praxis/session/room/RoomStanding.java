package health.praxis.session.room;

/** How a room stands with the clinic. */
public enum RoomStanding {
    /** It is one of the clinic, and in use. */
    OPEN,
    /** It is one of the clinic, which does not use it any more. */
    CLOSED,
    /** The clinic has no such room. */
    UNKNOWN,
    /** There was no reason to ask. */
    NOT_ASKED
}
