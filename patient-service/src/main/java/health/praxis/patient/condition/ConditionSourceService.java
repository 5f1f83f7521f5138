package health.praxis.patient.condition;

import health.praxis.patient.registration.RegistrationService;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Takes over conditions that another system records. The same again changes nothing; what the other system says counts
 * when it says something new, so that it never undoes what the clinic has decided since; what is resolved stays so.
 */
@ApplicationScoped
public class ConditionSourceService {

    private final ConditionRepository conditions;
    private final PrimaryDesignation primary;
    private final RegistrationService registration;
    private final Outbox outbox;
    private final Identities identities;
    private final Clock clock;

    ConditionSourceService(
            ConditionRepository conditions,
            PrimaryDesignation primary,
            RegistrationService registration,
            Outbox outbox,
            Identities identities,
            Clock clock) {
        this.conditions = conditions;
        this.primary = primary;
        this.registration = registration;
        this.outbox = outbox;
        this.identities = identities;
        this.clock = clock;
    }

    /** Records or follows one condition; dates that cannot be are a refusal and change nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SourceOutcome take(UUID patientId, SourceCondition source) {
        var patient = registration.patientForChange(patientId);
        var now = clock.instant();
        var broken = ConditionPolicy.violations(
                source.details(), source.status(), source.resolvedOn(), patient.birthDate(), now);
        if (!broken.isEmpty()) {
            return new SourceOutcome.Refused(
                    broken.stream().map(Violation::code).toList());
        }
        var known = conditions.fromSource(patientId, source.sourceId());
        if (known.isPresent()) {
            return follow(known.get(), source, now);
        }
        patient.requireActive("given a condition");
        var condition = Condition.record(
                identities.next(),
                patientId,
                source.kind(),
                source.details(),
                source.status(),
                source.resolvedOn(),
                now);
        condition.cameFrom(new SourceRecord(source.sourceId(), source.status()));
        primary.add(condition, now);
        return new SourceOutcome.Recorded(condition.id());
    }

    private SourceOutcome follow(Condition condition, SourceCondition source, Instant now) {
        boolean saysSomethingNew = condition
                .source()
                .filter(before -> before.status() == source.status())
                .isEmpty();
        condition.cameFrom(new SourceRecord(source.sourceId(), source.status()));
        if (!saysSomethingNew || condition.isResolved()) {
            return new SourceOutcome.Unchanged(condition.id());
        }
        if (source.status() == ClinicalStatus.RESOLVED) {
            primary.resolve(condition, source.resolvedOn(), now, now);
            return new SourceOutcome.Updated(condition.id());
        }
        var updated = condition.update(condition.details(), source.status(), now, now);
        updated.ifPresent(outbox::append);
        if (updated.isEmpty()) {
            return new SourceOutcome.Unchanged(condition.id());
        }
        return new SourceOutcome.Updated(condition.id());
    }
}
