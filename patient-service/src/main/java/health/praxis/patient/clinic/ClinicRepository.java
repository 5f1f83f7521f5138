package health.praxis.patient.clinic;

import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The clinic's own records: everybody of the tenant may know them. */
@ApplicationScoped
class ClinicRepository implements PanacheRepositoryBase<TenantSettings, UUID> {

    Optional<TenantSettings> settings(String tenant, LockModeType lock) {
        return findByIdOptional(TenantSettings.idOf(tenant), lock);
    }

    Practitioner practitioner(UUID id, LockModeType lock) {
        return Optional.ofNullable(getEntityManager().find(Practitioner.class, id, lock))
                .orElseThrow(() -> new NotFound("practitioner", id));
    }

    Optional<Practitioner> practitioner(UUID id) {
        return Optional.ofNullable(getEntityManager().find(Practitioner.class, id));
    }

    Optional<UUID> practitionerOf(String account) {
        return getEntityManager()
                .createQuery("select id from Practitioner where account = :account and active", UUID.class)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    List<Practitioner> practitioners(UUID after, int rows) {
        return getEntityManager()
                .createQuery("from Practitioner where id > :after order by id", Practitioner.class)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    Location location(UUID id, LockModeType lock) {
        return Optional.ofNullable(getEntityManager().find(Location.class, id, lock))
                .orElseThrow(() -> new NotFound("location", id));
    }

    List<Location> locations(UUID after, int rows) {
        return getEntityManager()
                .createQuery("from Location where id > :after order by id", Location.class)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    void add(Practitioner practitioner) {
        getEntityManager().persist(practitioner);
    }

    void add(Location location) {
        getEntityManager().persist(location);
    }
}
