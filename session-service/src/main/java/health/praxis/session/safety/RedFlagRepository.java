package health.praxis.session.safety;

import health.praxis.platform.problem.NotFound;
import health.praxis.session.patient.People;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Red flags of people whom the caller may see. */
@ApplicationScoped
class RedFlagRepository implements PanacheRepositoryBase<RedFlag, UUID> {

    private static final String OPEN = "finding.trigger = ?1 and patientId = ?2 and status <> ?3"
            + " and not finding.historic and occurredAt between ?4 and ?5";

    /** What happens this long after a flag's own fact is another one. */
    private static final Duration ONE_FACT = Duration.ofDays(1);

    private final People people;

    RedFlagRepository(People people) {
        this.people = people;
    }

    RedFlag get(UUID id) {
        return scoped(id, findByIdOptional(id));
    }

    RedFlag getForChange(UUID id) {
        return scoped(id, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private RedFlag scoped(UUID id, Optional<RedFlag> found) {
        return found.filter(flag -> people.maySee(flag.patientId())).orElseThrow(() -> new NotFound("red flag", id));
    }

    /** The flags that a record raised; whoever may see the record may see what it asks for. */
    List<RedFlag> raisedBy(UUID sourceId) {
        return list("sourceId = ?1 order by id", sourceId);
    }

    boolean isRaised(UUID sourceId, String trigger, UUID patientId) {
        return count("sourceId = ?1 and finding.trigger = ?2 and patientId = ?3", sourceId, trigger, patientId) > 0;
    }

    boolean isUnresolved(UUID sourceId, String trigger, UUID patientId) {
        return count(
                        "sourceId = ?1 and finding.trigger = ?2 and patientId = ?3 and status <> ?4",
                        sourceId,
                        trigger,
                        patientId,
                        RedFlagStatus.RESOLVED)
                > 0;
    }

    /** Waits for whoever else raises flags of this person; they then see each other's. */
    void hold(UUID patientId) {
        getEntityManager()
                .createNativeQuery("""
                    select 1 from (select pg_advisory_xact_lock(
                        hashtextextended(praxis.current_tenant() || cast(:patient as text), 13))) as held
                    """)
                .setParameter("patient", patientId)
                .getResultList();
    }

    /**
     * Whether somebody was alarmed about the person by this trigger, within a day of the fact, and it is not resolved; a
     * historic flag alarmed nobody.
     */
    boolean isOpen(String trigger, UUID patientId, Instant fact) {
        return count(OPEN, trigger, patientId, RedFlagStatus.RESOLVED, fact.minus(ONE_FACT), fact.plus(ONE_FACT)) > 0;
    }

    /** The same of a flag that a record of kind {@code source} raised. */
    boolean isOpenBy(RedFlagSource source, String trigger, UUID patientId, Instant fact) {
        return count(
                        OPEN + " and source = ?6",
                        trigger,
                        patientId,
                        RedFlagStatus.RESOLVED,
                        fact.minus(ONE_FACT),
                        fact.plus(ONE_FACT),
                        source)
                > 0;
    }

    boolean wasEverRaised(String trigger, UUID patientId) {
        return count("finding.trigger = ?1 and patientId = ?2", trigger, patientId) > 0;
    }

    /** At most {@code rows} flags after {@code after}, oldest first; of one person, of one status, or both. */
    List<RedFlag> page(Optional<UUID> patientId, Optional<RedFlagStatus> status, UUID after, int rows) {
        var condition = new StringBuilder("id > :after");
        var parameters = Parameters.with("after", after);
        patientId.ifPresent(patient -> {
            people.requireVisible(patient);
            condition.append(" and patientId = :patient");
            parameters.and("patient", patient);
        });
        people.onlyThese().ifPresent(mine -> {
            condition.append(" and patientId in :mine");
            parameters.and("mine", mine);
        });
        status.ifPresent(wanted -> {
            condition.append(" and status = :status");
            parameters.and("status", wanted);
        });
        return find(condition + " order by id", parameters).page(0, rows).list();
    }
}
