package health.praxis.patient.condition;

import health.praxis.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Keeps exactly one primary among a person's unresolved conditions: the first one, until a clinician moves it, or until
 * it resolves and passes it on to the one with the latest onset. Called with the patient's row held.
 */
@ApplicationScoped
class PrimaryDesignation {

    /** An unknown onset first; of two alike the one recorded later comes last. */
    private static final Comparator<Condition> BY_ONSET = Comparator.comparing(
                    (Condition condition) -> condition.details().onset(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Condition::id);

    private final ConditionRepository conditions;
    private final Outbox outbox;

    PrimaryDesignation(ConditionRepository conditions, Outbox outbox) {
        this.conditions = conditions;
        this.outbox = outbox;
    }

    /** Adds a new condition, as the primary one when there is none. */
    void add(Condition condition, Instant occurredAt) {
        if (conditions.ofPatient(condition.patientId()).stream().noneMatch(Condition::isPrimary)) {
            condition.beginAsPrimary();
        }
        conditions.persist(condition);
        outbox.append(condition.recorded(occurredAt));
    }

    /** Makes a condition the primary one, in the place of the one that was. */
    void moveTo(Condition condition, Instant now) {
        conditions.ofPatient(condition.patientId()).stream()
                .filter(other -> other.isPrimary() && other != condition)
                .forEach(other -> outbox.append(other.yieldPrimary(now)));
        conditions.flush();
        outbox.append(condition.becomePrimary(now));
    }

    /** Ends a condition, and when it was the primary one makes the remaining one with the latest onset primary. */
    void resolve(Condition condition, LocalDate resolvedOn, Instant occurredAt, Instant now) {
        boolean wasPrimary = condition.isPrimary();
        outbox.append(condition.resolve(resolvedOn, occurredAt, now));
        if (!wasPrimary) {
            return;
        }
        conditions.flush();
        conditions.ofPatient(condition.patientId()).stream()
                .filter(other -> !other.isResolved())
                .max(BY_ONSET)
                .ifPresent(heir -> outbox.append(heir.becomePrimary(now)));
    }
}
