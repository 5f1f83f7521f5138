package health.praxis.session.room;

import health.praxis.platform.owner.Owner;
import health.praxis.platform.owner.Owners;
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
     * How a room stands; where its fact has not been read the owner is asked with the caller's token. Never inside a
     * transaction.
     *
     * @param roomId the room, or null for none
     * @throws Unavailable when the owner has to be asked and cannot be, or may have more locations than it told
     */
    public RoomStanding standing(UUID roomId) {
        return roomId == null ? RoomStanding.NOT_ASKED : read(roomId).orElseGet(() -> standingAtOwner(roomId));
    }

    private RoomStanding standingAtOwner(UUID roomId) {
        var told = owner.ask(LocationsAtOwner.class, () -> locations.locations(MOST_LOCATIONS));
        return told.standing(roomId).orElseGet(() -> {
            if (told.items().size() >= MOST_LOCATIONS) {
                throw owner.unavailable();
            }
            return RoomStanding.UNKNOWN;
        });
    }

    private Optional<RoomStanding> read(UUID roomId) {
        return rooms.findByIdOptional(roomId).map(room -> room.isOpen() ? RoomStanding.OPEN : RoomStanding.CLOSED);
    }

    /**
     * A violation when the clinic has no such room, or something is booked ahead in one that is closed; the past may still
     * be put on record.
     *
     * @param roomId the room, or null for none
     * @param said how it stood when it was asked about; what has been read goes before
     */
    public Optional<Violation> broken(UUID roomId, RoomStanding said, Instant startsAt, Instant now) {
        return switch (roomId == null ? RoomStanding.NOT_ASKED : read(roomId).orElse(said)) {
            case UNKNOWN -> Optional.of(Violation.at("/roomId", "room-unknown", "The clinic has no such room."));
            case CLOSED ->
                Optional.of(Violation.at(
                                "/roomId", "room-closed", "This room is closed; nothing is booked there ahead."))
                        .filter(ahead -> startsAt.isAfter(now));
            case OPEN, NOT_ASKED -> Optional.empty();
        };
    }
}
