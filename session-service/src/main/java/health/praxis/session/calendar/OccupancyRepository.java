package health.praxis.session.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of who is taken when, of the caller's tenant. */
@ApplicationScoped
class OccupancyRepository {

    private final EntityManager database;

    OccupancyRepository(EntityManager database) {
        this.database = database;
    }

    /** Waits for other bookings of the same party; they then see each other's rows. */
    void hold(Party party) {
        database.createNativeQuery("""
            select 1 from (select pg_advisory_xact_lock(
                hashtextextended(praxis.current_tenant() || :kind || cast(:who as text), 11))) as held
            """)
                .setParameter("kind", party.kind().name())
                .setParameter("who", party.who())
                .getResultList();
    }

    /** The kinds of those among {@code parties} whom another session than {@code session} takes in the slot. */
    List<PartyKind> taken(UUID session, Slot slot, Collection<Party> parties) {
        return parties.stream()
                .filter(party -> isTaken(session, slot, party))
                .map(Party::kind)
                .toList();
    }

    private boolean isTaken(UUID session, Slot slot, Party party) {
        return !database.createNativeQuery("""
            select 1 from occupancy
            where who = :who and kind = :kind and not cancelled and session_id <> :session
              and starts_at < :ends and ends_at > :starts
            limit 1
            """)
                .setParameter("who", party.who())
                .setParameter("kind", party.kind().name())
                .setParameter("session", session)
                .setParameter("ends", slot.endsAt())
                .setParameter("starts", slot.startsAt())
                .getResultList()
                .isEmpty();
    }

    List<Party> partiesOf(UUID session) {
        List<?> rows = database.createNativeQuery(
                        "select kind, who from occupancy where session_id = :session and not cancelled")
                .setParameter("session", session)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Party(PartyKind.valueOf((String) row[0]), (UUID) row[1]))
                .toList();
    }

    void insert(UUID session, Slot slot, Party party) {
        database.createNativeQuery("""
            insert into occupancy (session_id, kind, who, starts_at, ends_at)
            values (:session, :kind, :who, :starts, :ends)
            """)
                .setParameter("session", session)
                .setParameter("kind", party.kind().name())
                .setParameter("who", party.who())
                .setParameter("starts", slot.startsAt())
                .setParameter("ends", slot.endsAt())
                .executeUpdate();
    }

    void delete(UUID session) {
        database.createNativeQuery("delete from occupancy where session_id = :session")
                .setParameter("session", session)
                .executeUpdate();
    }

    void cancel(UUID session) {
        database.createNativeQuery("update occupancy set cancelled = true where session_id = :session")
                .setParameter("session", session)
                .executeUpdate();
    }

    void cancel(UUID session, Party party) {
        database.createNativeQuery(
                        "update occupancy set cancelled = true where session_id = :session and kind = :kind and who ="
                                + " :who")
                .setParameter("session", session)
                .setParameter("kind", party.kind().name())
                .setParameter("who", party.who())
                .executeUpdate();
    }

    /** A practitioner of the patient's last session that began before {@code instant}, or else of the next one. */
    Optional<UUID> practitionerNearest(UUID patient, Instant instant) {
        List<?> rows = database.createNativeQuery("""
            select practitioner.who from occupancy patient
            join occupancy practitioner on practitioner.session_id = patient.session_id
             and practitioner.kind = 'PRACTITIONER'
            where patient.who = :patient and patient.kind = 'PATIENT' and not patient.cancelled
            order by patient.starts_at >= :instant,
                     abs(extract(epoch from patient.starts_at - :instant)), practitioner.who
            limit 1
            """)
                .setParameter("patient", patient)
                .setParameter("instant", instant)
                .getResultList();
        return rows.stream().map(UUID.class::cast).findFirst();
    }
}
