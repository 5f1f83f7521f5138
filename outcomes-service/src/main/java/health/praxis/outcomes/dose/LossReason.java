package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Keyed;

/** Where a prescribed dose went that was not delivered; of equal losses the one named first is told. */
enum LossReason implements Keyed {
    CANCELLED_BY_CLINIC,
    CANCELLED_OTHERWISE,
    CANCELLED_BY_PERSON,
    NO_SHOW,
    STOPPED_EARLY,
    SHORTER_THAN_PRESCRIBED,
    /** In the time that was prescribed. */
    FEWER_REPETITIONS,
    NOT_BOOKED
}
