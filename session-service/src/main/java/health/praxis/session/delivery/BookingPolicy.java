package health.praxis.session.delivery;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.session.calendar.SessionMode;
import health.praxis.session.calendar.SessionType;
import health.praxis.session.patient.PatientStanding;
import health.praxis.session.patient.People;
import health.praxis.session.plan.PlanStatus;
import health.praxis.session.plan.Plans;
import health.praxis.session.practitioner.StillTreating;
import health.praxis.session.room.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules a booking keeps, by what this service has read and, where it has not, by what the owners have said; whether
 * somebody is free is for the calendar to say.
 */
@ApplicationScoped
class BookingPolicy {

    private final People people;
    private final Plans plans;
    private final StillTreating stillTreating;
    private final Rooms rooms;

    BookingPolicy(People people, Plans plans, StillTreating stillTreating, Rooms rooms) {
        this.people = people;
        this.plans = plans;
        this.stillTreating = stillTreating;
        this.rooms = rooms;
    }

    /**
     * The patients with the plan revision each one comes under.
     *
     * @throws RuleRefused naming every broken rule
     */
    List<Participant> participants(
            UUID session, BookSessionRequest request, BookingFacts facts, ParticipationIds ids, Instant now) {
        var broken = new ArrayList<Violation>();
        request.slot().broken().ifPresent(broken::add);
        Stream.of(
                        typeFitsMode(request),
                        roomOnlyInTheClinic(request),
                        rooms.broken(request.roomId(), facts.room(), request.startsAt(), now),
                        eachPatientOnce(request),
                        eachPractitionerOnce(request))
                .flatMap(Optional::stream)
                .forEach(broken::add);
        broken.addAll(known(request.practitionerIds(), facts.unknownPractitioners()));
        broken.addAll(stillTreating.broken(request.practitionerIds(), request.startsAt(), now));
        var participants = new ArrayList<Participant>();
        for (int i = 0; i < request.participants().size(); i++) {
            var place = request.participants().get(i);
            String pointer = "/participants/" + i;
            mayBeTreated(place, facts, pointer).ifPresent(broken::add);
            var revision = planRevision(request, place, facts, pointer, broken, now);
            var id = request.participants().size() == 1 ? session : ids.next();
            participants.add(
                    Participant.expected(place.patientId(), id, revision == null ? null : place.planId(), revision));
        }
        RuleRefused.ifAny(broken, "The booking breaks");
        return List.copyOf(participants);
    }

    private static Optional<Violation> typeFitsMode(BookSessionRequest request) {
        boolean fits = (request.type() != SessionType.HOME_VISIT || request.mode() == SessionMode.HOME)
                && (request.type() != SessionType.VIRTUAL || request.mode() == SessionMode.VIRTUAL);
        return when(
                !fits,
                Violation.at("/mode", "mode-does-not-fit-type", "A home visit is at home, a virtual session virtual."));
    }

    private static Optional<Violation> roomOnlyInTheClinic(BookSessionRequest request) {
        return when(
                request.roomId() != null && request.mode() != SessionMode.CLINIC,
                Violation.at("/roomId", "room-outside-the-clinic", "Only a session in the clinic takes a room."));
    }

    private static Optional<Violation> eachPatientOnce(BookSessionRequest request) {
        var patients = request.participants().stream()
                .map(BookSessionRequest.Place::patientId)
                .toList();
        return when(
                new HashSet<>(patients).size() < patients.size(),
                Violation.at("/participants", "patient-twice", "A patient takes part once."));
    }

    private static Optional<Violation> eachPractitionerOnce(BookSessionRequest request) {
        return when(
                new HashSet<>(request.practitionerIds()).size()
                        < request.practitionerIds().size(),
                Violation.at("/practitionerIds", "practitioner-twice", "A practitioner takes part once."));
    }

    private static List<Violation> known(List<UUID> practitionerIds, Set<UUID> unknown) {
        return IntStream.range(0, practitionerIds.size())
                .filter(i -> unknown.contains(practitionerIds.get(i)))
                .mapToObj(i -> Violation.at(
                        "/practitionerIds/" + i, "practitioner-unknown", "The clinic has no such practitioner."))
                .toList();
    }

    private Optional<Violation> mayBeTreated(BookSessionRequest.Place place, BookingFacts facts, String pointer) {
        var known = people.heldStill(place.patientId());
        var said = Optional.ofNullable(facts.people().get(place.patientId()));
        boolean nobody = known.isEmpty() && said.isEmpty();
        if (nobody || !people.maySee(place.patientId())) {
            return Optional.of(Violation.at(
                    pointer + "/patientId", "patient-unknown", "There is no such patient that you may see."));
        }
        if (known.filter(PatientStanding::isArchived).isPresent()) {
            return Optional.of(
                    Violation.at(pointer + "/patientId", "patient-archived", "This record takes nothing new."));
        }
        boolean deceased = known.map(PatientStanding::isDeceased)
                .orElseGet(() -> said.orElseThrow().deceased());
        return when(
                deceased,
                Violation.at(pointer + "/patientId", "patient-deceased", "This patient is recorded as deceased."));
    }

    private Integer planRevision(
            BookSessionRequest request,
            BookSessionRequest.Place place,
            BookingFacts facts,
            String pointer,
            List<Violation> broken,
            Instant now) {
        if (place.planId() == null) {
            if (request.type() != SessionType.INITIAL_ASSESSMENT) {
                broken.add(Violation.at(
                        pointer + "/planId", "plan-missing", "Only an initial assessment goes without a plan."));
            }
            return null;
        }
        var plan = plans.known(place.planId(), place.planRevision())
                .or(() -> Optional.ofNullable(facts.plans().get(place.planId())))
                .filter(found -> found.patientId().equals(place.patientId()));
        if (plan.isEmpty()) {
            broken.add(Violation.at(
                    pointer + "/planId", "plan-unknown", "The patient has no such plan that was ever active."));
            return null;
        }
        var found = plan.get();
        if (place.planRevision() != null && place.planRevision() > found.revision()) {
            broken.add(Violation.at(
                    pointer + "/planRevision", "plan-revision-unknown", "The plan has no such revision yet."));
        }
        if (found.status() != PlanStatus.ACTIVE && request.startsAt().isAfter(now)) {
            broken.add(Violation.at(
                    pointer + "/planId",
                    "plan-not-active",
                    "The plan is " + found.status() + "; nothing is booked ahead."));
        }
        return place.planRevision() == null ? Integer.valueOf(found.revision()) : place.planRevision();
    }

    private static Optional<Violation> when(boolean broken, Violation violation) {
        return broken ? Optional.of(violation) : Optional.empty();
    }

    /** Where ids for the participations of a group come from. */
    interface ParticipationIds {
        UUID next();
    }
}
