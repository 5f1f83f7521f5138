package health.praxis.patient.clinic;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A place where people are treated, with its rooms. A room keeps its id as long as it is there. */
@Entity
@Table(name = "location")
public class Location {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    private String name;

    @Column(name = "time_zone")
    private ZoneId timeZone;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Room> rooms = List.of();

    private boolean active;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Location() {}

    Location(UUID id) {
        this.id = id;
    }

    /** Records all there is to know, the first time and at each change. */
    ClinicEvent.LocationRecorded become(LocationRequest known, Supplier<UUID> newIds, String tenant, Instant now) {
        rooms = rooms(known, newIds);
        name = known.name();
        timeZone = known.timeZone();
        active = known.active();
        version++;
        changedAt = now;
        var facts = rooms.stream()
                .map(room -> new ClinicEvent.RoomFact(room.id(), room.capacity()))
                .toList();
        return new ClinicEvent.LocationRecorded(id, tenant, version, now, timeZone, facts, active);
    }

    private List<Room> rooms(LocationRequest known, Supplier<UUID> newIds) {
        Set<UUID> own = rooms.stream().map(Room::id).collect(Collectors.toSet());
        var named = new HashSet<UUID>();
        for (int i = 0; i < known.rooms().size(); i++) {
            var room = known.rooms().get(i).id();
            if (room != null && (!own.contains(room) || !named.add(room))) {
                throw new RuleRefused(Violation.at(
                        "/rooms/" + i + "/id", "room-not-known", "A room with an id is one of this location, once."));
            }
        }
        return known.rooms().stream()
                .map(room -> new Room(room.id() == null ? newIds.get() : room.id(), room.name(), room.capacity()))
                .toList();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    LocationResponse response() {
        return new LocationResponse(id, version, name, timeZone, List.copyOf(rooms), active, changedAt);
    }
}
