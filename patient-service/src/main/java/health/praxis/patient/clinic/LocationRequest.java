package health.praxis.patient.clinic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A location as it should be known from now on.
 *
 * @param timeZone IANA zone, or null for the tenant's
 * @param rooms all its rooms; one that is left out is closed
 * @param active whether people are treated there; true when left out
 */
public record LocationRequest(
        @NotBlank @Size(max = 200) String name,
        ZoneId timeZone,
        @Size(max = 200) List<@NotNull @Valid RoomRequest> rooms,
        Boolean active) {

    public LocationRequest {
        rooms = rooms == null ? List.of() : List.copyOf(rooms);
        active = !Boolean.FALSE.equals(active);
    }

    /**
     * @param id the room that is meant, or null for a new one
     * @param capacity how many people are treated there at once; 1 when left out
     */
    public record RoomRequest(
            UUID id,
            @NotBlank @Size(max = 100) String name,
            @Min(1) @Max(100) Integer capacity) {

        public RoomRequest {
            capacity = capacity == null ? 1 : capacity;
        }
    }
}
