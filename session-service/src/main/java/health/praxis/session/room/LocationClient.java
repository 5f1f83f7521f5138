package health.praxis.session.room;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The look-up of a room whose fact has not been read yet: its owner tells rooms with their locations. */
@Path("/api/v1/clinic/locations")
@RegisterClientHeaders
@RegisterRestClient(configKey = "patient-service")
interface LocationClient {

    @GET
    LocationsAtOwner locations(@QueryParam("limit") int limit);

    /** @param items the first locations of the clinic, as many as were asked for */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LocationsAtOwner(List<LocationAtOwner> items) {

        /** How the room stands by these locations, if one of them has it. */
        Optional<RoomStanding> standing(UUID roomId) {
            return items.stream()
                    .filter(location -> location.has(roomId))
                    .findFirst()
                    .map(location -> location.active() ? RoomStanding.OPEN : RoomStanding.CLOSED);
        }
    }

    /**
     * @param rooms those that it has now
     * @param active whether people are treated there
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LocationAtOwner(List<RoomAtOwner> rooms, boolean active) {

        boolean has(UUID roomId) {
            return rooms.stream().anyMatch(room -> room.id().equals(roomId));
        }
    }

    /** @param id the room */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RoomAtOwner(UUID id) {}
}
