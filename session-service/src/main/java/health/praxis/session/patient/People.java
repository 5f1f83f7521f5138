package health.praxis.session.patient;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.owner.Owner;
import health.praxis.platform.owner.Owners;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The people the caller may see: what is known about them here, and what their owner says now. */
@ApplicationScoped
public class People {

    private final PatientStandingRepository standings;
    private final Owner owner;
    private final PatientServiceClient patients;
    private final RecordAccess access;
    private final CurrentCaller caller;

    People(
            PatientStandingRepository standings,
            Owners owners,
            @RestClient PatientServiceClient patients,
            RecordAccess access,
            CurrentCaller caller) {
        this.standings = standings;
        this.owner = owners.named("patient service");
        this.patients = patients;
        this.access = access;
        this.caller = caller;
    }

    /** True when the caller may open this person's record. */
    public boolean maySee(UUID patientId) {
        return access.includes(patientId);
    }

    /** The only people whose rows a list may hold, or empty when it may hold those of the whole tenant. */
    public Optional<Set<UUID>> onlyThese() {
        return access.onlyThese();
    }

    /** Tells whom the caller sees as a matter of course: for this no glass is broken, and nobody counts as opened or refused. */
    public Predicate<UUID> inView() {
        var only = access.onlyThese();
        return patientId -> only.map(people -> people.contains(patientId)).orElse(true);
    }

    /**
     * Those of the people who take part in one thing whom the caller may see, each opened by this. Only where the caller
     * sees none of them as a matter of course are all of them asked for: refused, or opened by breaking the glass.
     */
    public Set<UUID> seenAmong(Collection<UUID> together) {
        var mine = together.stream().filter(inView()).toList();
        return (mine.isEmpty() ? together : mine).stream().filter(this::maySee).collect(Collectors.toUnmodifiableSet());
    }

    /** True when the caller sees everybody of the tenant, so that whom the owner hides from the caller does not exist. */
    public boolean seesTheTenant() {
        return access.onlyThese().isEmpty();
    }

    /** @throws NotFound when the caller may not see rows of this person */
    public void requireVisible(UUID patientId) {
        if (!maySee(patientId)) {
            throw new NotFound("patient", patientId);
        }
    }

    /** @throws StaffNeeded when the caller is linked to one person */
    public void requireStaff() {
        if (caller.get().isLinkedToOnePatient()) {
            throw new StaffNeeded();
        }
    }

    /**
     * True when the caller may be told what to do about a danger to this person: whoever is linked to the record, consent
     * or not, and all staff.
     */
    public boolean mayBeToldOfDanger(UUID patientId) {
        return access.includesInDanger(patientId);
    }

    /**
     * True when the caller may read a report of danger about this person: who opens the record may, and its reporter, also
     * where nobody can tell whether the record is open to them.
     *
     * @throws Unavailable when somebody else reported it and this service cannot show which consents are in force
     */
    public boolean maySeeReport(UUID patientId, String reporter) {
        boolean own = caller.get().subject().equals(reporter);
        try {
            if (access.includes(patientId)) {
                return true;
            }
        } catch (Unavailable nobodyCanTell) {
            if (!own) {
                throw nobodyCanTell;
            }
        }
        return own && access.includesInDanger(patientId);
    }

    /** @throws NotFound when the caller may not even report a danger about this person */
    public void requireMayReportDanger(UUID patientId) {
        if (!access.includesInDanger(patientId)) {
            throw new NotFound("patient", patientId);
        }
    }

    /** What has been read about the person, if anything. */
    public Optional<PatientStanding> known(UUID patientId) {
        return standings.findByIdOptional(patientId);
    }

    /** What has been read about the person; nothing new is read about them until the transaction under way has ended. */
    public Optional<PatientStanding> heldStill(UUID patientId) {
        return standings.findByIdOptional(patientId, LockModeType.PESSIMISTIC_READ);
    }

    /** Waits for the transactions that hold the person still, so that what they have written is seen. */
    public void awaitHolders(UUID patientId) {
        standings.findByIdOptional(patientId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The codes of the person's precautions as far as they have been read. */
    public Set<String> precautions(UUID patientId) {
        return known(patientId).map(PatientStanding::precautions).orElse(Set.of());
    }

    /**
     * Makes sure that the person's record exists: the caller is linked to it, its facts have been read, or its owner says
     * so now. Never inside a transaction.
     *
     * @throws NotFound when its owner says that there is no such person whom the caller may see
     * @throws Unavailable when only its owner can say, and cannot be asked
     */
    public void requireOnRecord(UUID patientId) {
        if (!caller.get().isLinkedToOnePatient() && known(patientId).isEmpty()) {
            factsNow(patientId);
        }
    }

    /**
     * What the owner of the record says now, asked with the caller's own token; never inside a transaction.
     *
     * @throws NotFound when there is no such person whom the caller may see
     * @throws Unavailable when the owner cannot be asked
     */
    public SafetyFacts factsNow(UUID patientId) {
        try {
            return owner.ask(SafetyFacts.class, () -> patients.safetyFacts(patientId));
        } catch (NotFound hiddenOrNone) {
            throw new NotFound("patient", patientId);
        }
    }
}
