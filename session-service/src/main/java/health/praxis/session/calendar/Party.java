package health.praxis.session.calendar;

import java.util.Comparator;
import java.util.UUID;

/** One patient, practitioner or room that a slot takes. */
record Party(PartyKind kind, UUID who) {

    /** One order for everybody, so that two bookings never wait for each other. */
    static final Comparator<Party> ORDER = Comparator.comparing(Party::kind).thenComparing(Party::who);
}
