package health.praxis.session.room;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rooms of the caller's tenant whose facts have been read. */
@ApplicationScoped
class KnownRoomRepository implements PanacheRepositoryBase<KnownRoom, UUID> {

    List<KnownRoom> of(UUID locationId) {
        return list("locationId", locationId);
    }

    KnownRoom forChange(UUID id, UUID locationId) {
        return findByIdOptional(id).orElseGet(() -> {
            var room = KnownRoom.told(id, locationId);
            persist(room);
            return room;
        });
    }
}
