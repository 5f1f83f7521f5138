package health.praxis.session.room;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
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

    /** @param items the first locations of the clinic */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LocationsAtOwner(List<LocationAtOwner> items) {

        boolean have(UUID roomId) {
            return items.stream()
                    .flatMap(location -> location.rooms().stream())
                    .anyMatch(room -> room.id().equals(roomId));
        }
    }

    /** @param rooms those that are open */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LocationAtOwner(List<RoomAtOwner> rooms) {}

    /** @param id the room */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RoomAtOwner(UUID id) {}
}
