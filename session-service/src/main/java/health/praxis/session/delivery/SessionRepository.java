package health.praxis.session.delivery;

import health.praxis.platform.history.VersionKey;
import health.praxis.platform.problem.NotFound;
import health.praxis.session.patient.People;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions of the caller's tenant in which somebody takes part whom the caller may see. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    private final People people;

    SessionRepository(People people) {
        this.people = people;
    }

    Session get(UUID id) {
        return scoped(id, findByIdOptional(id));
    }

    Session getForChange(UUID id) {
        return scoped(id, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Session scoped(UUID id, Optional<Session> found) {
        return found.filter(session ->
                        !people.seenAmong(session.attendance().patients()).isEmpty())
                .orElseThrow(() -> new NotFound("session", id));
    }

    /** Who is expected or came. */
    List<UUID> presentPatients(UUID id) {
        var patients = getEntityManager()
                .createQuery(
                        "select p.patientId from Session s join s.participants p where s.id = :id and"
                                + " p.absence is null and p.cancellation is null",
                        UUID.class)
                .setParameter("id", id)
                .getResultList();
        if (people.seenAmong(patients).isEmpty()) {
            throw new NotFound("session", id);
        }
        return patients;
    }

    /** At most {@code rows} sessions of a patient after that place in the order of their slots. */
    List<Session> ofPatient(UUID patientId, Instant startsAt, UUID after, int rows) {
        people.requireVisible(patientId);
        return find(
                        "select s from Session s join s.participants p where p.patientId = ?1 and"
                            + " (s.booking.slot.startsAt > ?2 or (s.booking.slot.startsAt = ?2 and s.id > ?3)) order"
                            + " by s.booking.slot.startsAt, s.id",
                        patientId,
                        startsAt,
                        after)
                .page(0, rows)
                .list();
    }

    /** At most {@code rows} sessions of a practitioner after that place in the order of their slots. */
    List<Session> ofPractitioner(UUID practitionerId, Instant startsAt, UUID after, int rows) {
        people.requireStaff();
        return find(
                        "select s from Session s join s.practitioners p where p = ?1 and (s.booking.slot.startsAt > ?2"
                                + " or (s.booking.slot.startsAt = ?2 and s.id > ?3)) order by s.booking.slot.startsAt,"
                                + " s.id",
                        practitionerId,
                        startsAt,
                        after)
                .page(0, rows)
                .list();
    }

    /** The last {@code count} sessions in which the patient took part that ended before {@code instant}, newest first. */
    List<Session> lastEnded(UUID patientId, Instant instant, int count) {
        return find(
                        "select s from Session s join s.participants p where p.patientId = ?1 and p.absence"
                                + " is null and p.cancellation is null and s.proceedings.delivery.endedAt < ?2 order by"
                                + " s.proceedings.delivery.endedAt desc, s.id desc",
                        patientId,
                        instant)
                .page(0, count)
                .list();
    }

    /** The patient's sessions planned for after {@code instant}, held for a change. */
    List<Session> plannedAfter(UUID patientId, Instant instant) {
        var ids = getEntityManager()
                .createQuery(
                        "select s.id from Session s join s.participants p where p.patientId = :patient and p.absence"
                                + " is null and p.cancellation is null and s.proceedings.status = :planned and"
                                + " s.booking.slot.startsAt > :instant order by s.id",
                        UUID.class)
                .setParameter("patient", patientId)
                .setParameter("planned", SessionStatus.PLANNED)
                .setParameter("instant", instant)
                .getResultList();
        return ids.stream()
                .map(this::getForChange)
                .filter(session -> session.status() == SessionStatus.PLANNED)
                .toList();
    }

    void remember(SessionVersion version) {
        getEntityManager().persist(version);
    }

    List<SessionVersion> history(UUID id) {
        return getEntityManager()
                .createQuery("from SessionVersion where key.recordId = :id order by key.version", SessionVersion.class)
                .setParameter("id", id)
                .getResultList();
    }

    Optional<SessionVersion> history(UUID id, long version) {
        return Optional.ofNullable(getEntityManager().find(SessionVersion.class, new VersionKey(id, version)));
    }
}
