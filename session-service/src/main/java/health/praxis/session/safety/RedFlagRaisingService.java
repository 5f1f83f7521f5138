package health.praxis.session.safety;

import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.session.calendar.Calendar;
import health.praxis.session.clinic.ClinicSettingsRepository;
import health.praxis.session.patient.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Raises red flags inside the transaction of what they are about. */
@ApplicationScoped
public class RedFlagRaisingService {

    private static final String FALL = "fall";
    private static final String FALL_RISK = "fall-risk";

    private final RedFlagRepository flags;
    private final RedFlagRules rules;
    private final ClinicSettingsRepository clinics;
    private final People people;
    private final Calendar calendar;
    private final Outbox outbox;
    private final Identities identities;
    private final Clock clock;

    RedFlagRaisingService(
            RedFlagRepository flags,
            RedFlagRules rules,
            ClinicSettingsRepository clinics,
            People people,
            Calendar calendar,
            Outbox outbox,
            Identities identities,
            Clock clock) {
        this.flags = flags;
        this.rules = rules;
        this.clinics = clinics;
        this.people = people;
        this.calendar = calendar;
        this.outbox = outbox;
        this.identities = identities;
        this.clock = clock;
    }

    /** Raises a flag for every rule the signal meets; one record raises each only once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(Signal signal) {
        raise(signal, rule -> isFirstOfItsRecord(signal, rule));
    }

    /**
     * Raises a flag for every rule the signal meets unless the record has one that is not resolved: what was seen anew
     * after a flag was resolved needs somebody to look again.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raiseAnew(Signal signal) {
        raise(signal, rule -> !flags.isUnresolved(signal.sourceId(), rule.trigger(), signal.patientId()));
    }

    /**
     * Raises a flag for every rule the signal meets unless a flag of the person by that rule, of the same day, is open, whatever
     * raised it: who looks at that speaks with the person.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raiseUnlessOpen(Signal signal) {
        flags.hold(signal.patientId());
        raise(
                signal,
                rule -> isFirstOfItsRecord(signal, rule)
                        && !flags.isOpen(rule.trigger(), signal.patientId(), signal.occurredAt()));
    }

    /** The same, where only an open flag that a record of kind {@code source} raised holds it back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raiseUnlessOpenBy(RedFlagSource source, Signal signal) {
        flags.hold(signal.patientId());
        raise(
                signal,
                rule -> isFirstOfItsRecord(signal, rule)
                        && !flags.isOpenBy(source, rule.trigger(), signal.patientId(), signal.occurredAt()));
    }

    private boolean isFirstOfItsRecord(Signal signal, RedFlagRule rule) {
        return !flags.isRaised(signal.sourceId(), rule.trigger(), signal.patientId());
    }

    private void raise(Signal signal, Predicate<RedFlagRule> due) {
        var now = clock.instant();
        var precautions = precautions(signal.patientId());
        boolean historic = rules.isHistoric(signal.occurredAt(), now);
        for (var rule : rules.metBy(signal.facts(), precautions)) {
            if (due.test(rule)) {
                raise(signal, rule, precautions, historic, now);
            }
        }
    }

    /** What is read of the person, and fall-risk once a fall has raised a flag. */
    private Set<String> precautions(UUID patientId) {
        var precautions = new HashSet<>(people.precautions(patientId));
        if (flags.wasEverRaised(FALL, patientId)) {
            precautions.add(FALL_RISK);
        }
        return precautions;
    }

    private void raise(Signal signal, RedFlagRule rule, Set<String> precautions, boolean historic, Instant now) {
        var severity = rule.severityWith(precautions);
        var finding = new RedFlagFinding(
                rule.trigger(), severity, historic ? Suspension.NOTHING : rule.suspends(), historic, rules.version());
        var dueBy = historic ? null : dueBy(rule, severity, now);
        var responsible = calendar.practitionerNearest(signal.patientId(), now).orElse(null);
        var flag = RedFlag.raise(identities.next(), signal, finding, dueBy, responsible, now);
        flags.persist(flag);
        outbox.append(flag.raised());
    }

    private Instant dueBy(RedFlagRule rule, Severity severity, Instant now) {
        var clinic = clinics.current();
        if (rule.dueTheSameDay()) {
            var zone = clinic.timeZone();
            return now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        }
        return now.plus(
                clinic.acknowledgementDeadline(severity.toString()).orElseGet(() -> rules.acknowledgeWithin(severity)));
    }
}
