package health.praxis.session.room;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A room of the clinic, as last told on {@code praxis.clinic}. */
@Entity
@Table(name = "known_room")
public class KnownRoom {

    @Id
    @Column(name = "room_id")
    private UUID roomId;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "location_id")
    private UUID locationId;

    private boolean open;

    protected KnownRoom() {}

    static KnownRoom told(UUID roomId, UUID locationId) {
        var room = new KnownRoom();
        room.roomId = roomId;
        room.locationId = locationId;
        return room;
    }

    void change(boolean stillOpen) {
        open = stillOpen;
    }

    UUID roomId() {
        return roomId;
    }

    boolean isOpen() {
        return open;
    }
}
