package health.praxis.session.safety;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.session.calendar.Calendar;
import health.praxis.session.clinic.ClinicSettings;
import health.praxis.session.clinic.ClinicSettingsRepository;
import health.praxis.session.patient.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Raises red flags inside the transaction of what they are about, and takes what clinicians do with them. */
@ApplicationScoped
public class RedFlagService {

    private static final String FALL = "fall";
    private static final String FALL_RISK = "fall-risk";
    private static final String NO_NUMBER_SET = "your local emergency number";

    private final RedFlagRepository flags;
    private final RedFlagRules rules;
    private final ClinicSettingsRepository clinics;
    private final People people;
    private final Calendar calendar;
    private final Outbox outbox;
    private final Identities identities;
    private final CurrentCaller caller;
    private final Clock clock;

    RedFlagService(
            RedFlagRepository flags,
            RedFlagRules rules,
            ClinicSettingsRepository clinics,
            People people,
            Calendar calendar,
            Outbox outbox,
            Identities identities,
            CurrentCaller caller,
            Clock clock) {
        this.flags = flags;
        this.rules = rules;
        this.clinics = clinics;
        this.people = people;
        this.calendar = calendar;
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /** Raises a flag for every rule the signal meets; one record raises each only once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(Signal signal) {
        raise(signal, rule -> !flags.isRaised(signal.sourceId(), rule.trigger(), signal.patientId()));
    }

    /**
     * Raises a flag for every rule the signal meets unless the record has one that is not resolved: what was seen anew
     * after a flag was resolved needs somebody to look again.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raiseAnew(Signal signal) {
        raise(signal, rule -> !flags.isUnresolved(signal.sourceId(), rule.trigger(), signal.patientId()));
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

    @Transactional
    RedFlagResponse acknowledge(UUID id, ExpectedVersion expected) {
        var flag = forChange(id, expected);
        outbox.append(flag.acknowledge(caller.get().subject(), clock.instant()));
        return response(flag);
    }

    @Transactional
    RedFlagResponse resolve(UUID id, ExpectedVersion expected, ResolveRedFlagRequest request) {
        var flag = forChange(id, expected);
        if (rules.clearance(flag.trigger()) == Clearance.PHYSICIAN
                && !caller.get().hasRole(Role.PHYSICIAN)) {
            throw new PhysicianNeeded();
        }
        outbox.append(
                flag.resolve(request.outcome(), request.note(), caller.get().subject(), clock.instant()));
        return response(flag);
    }

    /** Escalates the flag when nobody has acknowledged it in time; otherwise nothing changes. */
    @Transactional
    void escalate(UUID id) {
        flags.getForChange(id).escalate(clock.instant()).ifPresent(outbox::append);
    }

    RedFlagResponse get(UUID id) {
        return response(flags.get(id));
    }

    List<RedFlagResponse> page(Optional<UUID> patientId, Optional<RedFlagStatus> status, UUID after, int rows) {
        var clinic = clinics.current();
        return flags.page(patientId, status, after, rows).stream()
                .map(flag -> flag.response(instruction(flag, clinic)))
                .toList();
    }

    /** What to do about the flags a record raised, the latest of each kind; for the answer that carries that record. */
    public List<Instruction> instructions(UUID sourceId) {
        var raised = flags.raisedBy(sourceId);
        if (raised.isEmpty()) {
            return List.of();
        }
        var latest = new LinkedHashMap<List<Object>, RedFlag>();
        raised.forEach(flag -> latest.put(List.of(flag.patientId(), flag.trigger()), flag));
        var clinic = clinics.current();
        return latest.values().stream()
                .filter(flag -> people.maySeeLinked(flag.patientId()))
                .map(flag -> instruction(flag, clinic))
                .toList();
    }

    /** True while a record's flag by this trigger is not resolved. */
    public boolean isOpen(UUID sourceId, String trigger) {
        return flags.raisedBy(sourceId).stream()
                .anyMatch(flag -> flag.trigger().equals(trigger) && flag.status() != RedFlagStatus.RESOLVED);
    }

    private RedFlag forChange(UUID id, ExpectedVersion expected) {
        var flag = flags.getForChange(id);
        expected.check(flag.version());
        return flag;
    }

    private RedFlagResponse response(RedFlag flag) {
        return flag.response(instruction(flag, clinics.current()));
    }

    private Instruction instruction(RedFlag flag, ClinicSettings clinic) {
        String number = clinic.emergencyNumber().orElse(null);
        String text = rules.instruction(flag.trigger(), flag.isHistoric())
                .replace("{emergencyNumber}", number == null ? NO_NUMBER_SET : number);
        return new Instruction(flag.id(), flag.trigger(), flag.severity(), text, number, rules.notice());
    }
}
