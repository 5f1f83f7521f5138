package health.praxis.platform.access;

import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which records the caller may open, the tenant being right: the one scope of every repository. What may not be seen looks
 * as if it did not exist. Each decision holds for the request and goes to the {@link AccessTrail}.
 */
@RequestScoped
public class RecordAccess {

    private static final Set<String> SEE_THE_TENANT = Set.of(Role.COORDINATOR, Role.PHYSICIAN, Role.INTEGRATION);
    private static final Set<String> SEE_THEIR_CASELOAD = Set.of(Role.THERAPIST, Role.TENANT_ADMIN);

    private final CurrentCaller caller;
    private final AccessReadModel facts;
    private final AccessFreshness freshness;
    private final AccessTrail trail;
    private final BreakGlass breakGlass;
    private final ClinicCalendar calendar;
    private final Event<GlassBroken> glass;
    private final RecordPart part;
    private final Map<UUID, Optional<Basis>> decided = new HashMap<>();
    private Set<UUID> caseload;

    RecordAccess(
            CurrentCaller caller,
            AccessReadModel facts,
            AccessFreshness freshness,
            AccessTrail trail,
            BreakGlass breakGlass,
            ClinicCalendar calendar,
            Event<GlassBroken> glass,
            @ConfigProperty(name = "praxis.access.part") RecordPart part) {
        this.caller = caller;
        this.facts = facts;
        this.freshness = freshness;
        this.trail = trail;
        this.breakGlass = breakGlass;
        this.calendar = calendar;
        this.glass = glass;
        this.part = part;
    }

    /**
     * True when the caller may open this person's record, as far as this service keeps it.
     *
     * @throws Unavailable when the caller is a caregiver and this service cannot show that no withdrawal has passed it by
     */
    public boolean includes(UUID patientId) {
        var basis = decided.computeIfAbsent(patientId, this::decide);
        basis.ifPresentOrElse(ground -> trail.opened(patientId, ground), () -> trail.refused(patientId));
        return basis.isPresent();
    }

    /** @throws NotFound when the caller may not open this person's record */
    public void require(UUID patientId) {
        if (!includes(patientId)) {
            throw new NotFound("patient", patientId);
        }
    }

    /**
     * Makes sure that the caller stands on more than an emergency: that opens a record, and lets nobody into it who would
     * stay when the emergency is over, nor takes anybody's access away.
     *
     * @throws NotFound when the caller may not open this person's record
     * @throws NotByBrokenGlass when the caller opens it by breaking the glass alone
     */
    public void requireLastingGround(UUID patientId) {
        require(patientId);
        if (decided.get(patientId).filter(Basis.BREAK_GLASS::equals).isPresent()) {
            throw new NotByBrokenGlass();
        }
    }

    /**
     * True when the caller may at least report a danger about this person and be told what to do: whoever is linked to the
     * record, consent or not, and all who treat people.
     */
    public boolean includesInDanger(UUID patientId) {
        var who = caller.get();
        boolean linked = who.patientId().filter(patientId::equals).isPresent();
        boolean near = who.service() || linked || !who.isLinkedToOnePatient();
        if (near) {
            trail.opened(patientId, Basis.DANGER);
        } else {
            trail.refused(patientId);
        }
        return near;
    }

    /**
     * True when the caller may open this person's record in that part, too: only caregivers are let into some parts and not
     * into others. For what a service shows beside its own part.
     *
     * @throws Unavailable when the caller is a caregiver and this service cannot show that no withdrawal has passed it by
     */
    public boolean includes(UUID patientId, RecordPart other) {
        return includes(patientId)
                && (!isOpenOn(patientId, Basis.CAREGIVER_CONSENT) || consented(caller.get(), patientId, other));
    }

    /**
     * True when the service that keeps that part of this person's record hides it from a caller who may open the record here: a
     * caregiver who is not let into the part, or somebody in an emergency, when the other service is not told of it.
     *
     * @throws Unavailable when the caller is a caregiver and this service cannot show that no withdrawal has passed it by
     */
    public boolean isHiddenElsewhere(UUID patientId, RecordPart other) {
        return includes(patientId) && (isOpenOn(patientId, Basis.BREAK_GLASS) || !includes(patientId, other));
    }

    /**
     * Whose own things in this person's record the caller may see among those of its caregivers: the caller's own alone, for
     * the person and for caregivers, and those of all when empty.
     */
    public Optional<Set<UUID>> onlyTheseCaregivers(UUID patientId) {
        if (isOpenOn(patientId, Basis.CAREGIVER_CONSENT)) {
            return Optional.of(facts.linkedAs(patientId, caller.get().subject(), calendar.today()));
        }
        boolean unlimited = includes(patientId) && !isOpenOn(patientId, Basis.OWN_RECORD);
        return unlimited ? Optional.empty() : Optional.of(Set.of());
    }

    /**
     * Whose caregiver this is by the links that are known here; empty also for somebody linked who does not sign in, and once
     * a link has ended.
     */
    public Optional<UUID> patientOfCaregiver(UUID caregiverId) {
        return facts.patientOf(caregiverId);
    }

    /** The only people whose rows a list may hold, or empty when it may hold those of the whole tenant. */
    public Optional<Set<UUID>> onlyThese() {
        var who = caller.get();
        if (who.service() || seesTheTenant(who)) {
            trail.listsOn(who.service() ? Basis.SERVICE : Basis.TENANT_ROLE);
            return Optional.empty();
        }
        if (who.roles().stream().anyMatch(SEE_THEIR_CASELOAD::contains)) {
            noteStaleGround();
            trail.listsOn(Basis.CARE_TEAM);
            return Optional.of(caseload());
        }
        return Optional.of(who.patientId().filter(this::includes).map(Set::of).orElse(Set.of()));
    }

    private Optional<Basis> decide(UUID patientId) {
        var who = caller.get();
        boolean linked = who.patientId().filter(patientId::equals).isPresent();
        if (who.service()) {
            return Optional.of(Basis.SERVICE);
        }
        if (linked && who.hasRole(Role.PATIENT)) {
            return Optional.of(Basis.OWN_RECORD);
        }
        if (seesTheTenant(who)) {
            return Optional.of(Basis.TENANT_ROLE);
        }
        if (who.roles().stream().anyMatch(SEE_THEIR_CASELOAD::contains)) {
            noteStaleGround();
            if (caseload().contains(patientId)) {
                return Optional.of(Basis.CARE_TEAM);
            }
        }
        if (linked && who.hasRole(Role.CAREGIVER) && consented(who, patientId, part)) {
            return Optional.of(Basis.CAREGIVER_CONSENT);
        }
        return who.hasRole(Role.THERAPIST) ? brokenFor(patientId) : Optional.empty();
    }

    /** Nothing is shown or changed before it is on record that the glass was broken. */
    private Optional<Basis> brokenFor(UUID patientId) {
        var reason = breakGlass.reason();
        reason.ifPresent(why -> glass.fire(new GlassBroken(patientId, why)));
        return reason.map(why -> Basis.BREAK_GLASS);
    }

    private boolean isOpenOn(UUID patientId, Basis ground) {
        return includes(patientId)
                && decided.get(patientId).filter(ground::equals).isPresent();
    }

    private boolean consented(Caller who, UUID patientId, RecordPart asked) {
        if (!freshness.isShown()) {
            throw new Unavailable("record of consents");
        }
        return facts.isConsentedTo(patientId, who.subject(), asked, calendar.today());
    }

    private void noteStaleGround() {
        if (!freshness.isShown()) {
            trail.onStaleGround();
        }
    }

    private Set<UUID> caseload() {
        if (caseload == null) {
            caseload = facts.caseload(caller.get().subject(), calendar.today());
        }
        return caseload;
    }

    private static boolean seesTheTenant(Caller who) {
        return who.roles().stream().anyMatch(SEE_THE_TENANT::contains);
    }
}
