package health.praxis.session.room;

import health.praxis.platform.owner.Owner;
import health.praxis.platform.owner.Owners;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Unavailable;
import health.praxis.platform.problem.Violation;
import health.praxis.session.room.LocationClient.LocationsAtOwner;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The rooms of the clinic: those whose facts have been read, and those that their owner has now. */
@ApplicationScoped
public class Rooms {

    private static final int MOST_LOCATIONS = 200;

    private final KnownRoomRepository rooms;
    private final Owner owner;
    private final LocationClient locations;

    Rooms(KnownRoomRepository rooms, Owners owners, @RestClient LocationClient locations) {
        this.rooms = rooms;
        this.owner = owners.named("patient service");
        this.locations = locations;
    }

    /**
     * False when the clinic does not have the room; where its fact has not been read the owner is asked with the caller's
     * token. Never inside a transaction.
     *
     * @param roomId the room, or null for none
     * @throws Unavailable when the owner has to be asked and cannot be
     */
    public boolean has(UUID roomId) {
        return roomId == null
                || rooms.findByIdOptional(roomId).isPresent()
                || owner.ask(LocationsAtOwner.class, () -> locations.locations(MOST_LOCATIONS))
                        .have(roomId);
    }

    /**
     * As {@link #has}, for a request about one room.
     *
     * @throws RuleRefused when the clinic does not have it
     */
    public void require(UUID roomId) {
        if (!has(roomId)) {
            throw new RuleRefused(unknown());
        }
    }

    /** That the clinic has no such room. */
    public static Violation unknown() {
        return Violation.at("/roomId", "room-unknown", "The clinic has no such room.");
    }

    /** A violation when something is booked ahead in a room that is closed; the past may still be put on record. */
    public Optional<Violation> closed(UUID roomId, Instant startsAt, Instant now) {
        boolean closed = roomId != null
                && startsAt.isAfter(now)
                && rooms.findByIdOptional(roomId).filter(room -> !room.isOpen()).isPresent();
        return closed
                ? Optional.of(
                        Violation.at("/roomId", "room-closed", "This room is closed; nothing is booked there ahead."))
                : Optional.empty();
    }
}
