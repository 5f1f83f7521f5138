package health.praxis.session.safety;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.request.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes what clinicians do with red flags, and escalates what nobody has seen in time. */
@ApplicationScoped
public class RedFlagService {

    private final RedFlagRepository flags;
    private final RedFlagRules rules;
    private final Instructions instructions;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    RedFlagService(
            RedFlagRepository flags,
            RedFlagRules rules,
            Instructions instructions,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.flags = flags;
        this.rules = rules;
        this.instructions = instructions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    RedFlagResponse acknowledge(UUID id, ExpectedVersion expected) {
        var flag = forChange(id, expected);
        outbox.append(flag.acknowledge(new Acknowledgement(caller.get().subject(), clock.instant())));
        return response(flag);
    }

    @Transactional
    RedFlagResponse resolve(UUID id, ExpectedVersion expected, ResolveRedFlagRequest request) {
        var flag = forChange(id, expected);
        if (rules.clearance(flag.trigger()) == Clearance.PHYSICIAN
                && !caller.get().hasRole(Role.PHYSICIAN)) {
            throw new PhysicianNeeded();
        }
        var resolution =
                new Resolution(request.outcome(), request.note(), caller.get().subject(), clock.instant());
        outbox.append(flag.resolve(resolution));
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
        return instructions.with(flags.page(patientId, status, after, rows));
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
        return instructions.with(List.of(flag)).getFirst();
    }
}
