package health.praxis.session.room;

import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Takes over which rooms the clinic has; one that a location does not name any more is closed. */
@ApplicationScoped
class RoomFacts implements EventHandler {

    private static final String RECORDED = "health.praxis.clinic.location-recorded.v1";

    private final KnownRoomRepository rooms;

    RoomFacts(KnownRoomRepository rooms) {
        this.rooms = rooms;
    }

    @Override
    public Set<String> types() {
        return Set.of(RECORDED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        var location = event.uuid("locationId");
        var named = StreamSupport.stream(event.data().path("rooms").spliterator(), false)
                .map(room -> UUID.fromString(room.path("roomId").textValue()))
                .collect(Collectors.toSet());
        rooms.of(location).stream()
                .filter(room -> !named.contains(room.roomId()))
                .forEach(room -> room.change(false));
        boolean active = event.data().path("active").booleanValue();
        named.forEach(room -> rooms.forChange(room, location).change(active));
    }
}
