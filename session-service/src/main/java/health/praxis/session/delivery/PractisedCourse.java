package health.praxis.session.delivery;

import health.praxis.platform.persistence.Occurrence;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.session.plan.KnownPlan;
import health.praxis.session.plan.KnownPrescription;
import health.praxis.session.plan.Plans;
import health.praxis.session.tolerance.RestBreak;
import health.praxis.session.tolerance.ToleranceSample;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Turns what a request says was practised into the course of its session: whose it is, and under which ceilings. */
@ApplicationScoped
class PractisedCourse {

    private final Plans plans;

    PractisedCourse(Plans plans) {
        this.plans = plans;
    }

    /** The session's only patient, or null in a group, where each entry names its own. */
    UUID onlyPatient(Session session) {
        var present = session.attendance().present();
        return present.size() == 1 ? present.getFirst().patientId() : null;
    }

    List<ToleranceSample> samples(Session session, List<ToleranceSample> stated) {
        return stated.stream().map(sample -> sample.orOf(onlyPatient(session))).toList();
    }

    List<RestBreak> rests(Session session, List<RestBreak> stated) {
        return stated.stream().map(rest -> rest.orOf(onlyPatient(session))).toList();
    }

    /** @throws RuleRefused when a sample or break is of nobody here, before the start or ahead of now */
    void requireDuring(Session session, List<ToleranceSample> samples, List<RestBreak> rests, Instant now) {
        var present = session.attendance().present().stream()
                .map(Participant::patientId)
                .toList();
        boolean strangers = Stream.concat(
                        samples.stream().map(ToleranceSample::patientId),
                        rests.stream().map(RestBreak::patientId))
                .anyMatch(patient -> patient == null || !present.contains(patient));
        boolean outside = Stream.concat(
                        samples.stream().map(ToleranceSample::at),
                        rests.stream().map(RestBreak::startedAt))
                .anyMatch(at -> at.isAfter(now.plus(Occurrence.CLOCK_SKEW))
                        || (session.delivery().startedAt() != null
                                && at.isBefore(session.delivery().startedAt())));
        var broken = new ArrayList<Violation>();
        if (strangers) {
            broken.add(Violation.ofRule(
                    "not-a-patient-of-this-session", "Name for each sample and break a patient who took part."));
        }
        if (outside) {
            broken.add(Violation.ofRule(
                    "sample-outside-the-session", "Samples and breaks lie between the session's start and now."));
        }
        RuleRefused.ifAny(broken, "The samples break");
    }

    /** The course so far with what the request adds. */
    SessionCourse added(Session session, PractisedRequest request) {
        var activities = activities(session, request);
        return session.delivery()
                .course()
                .with(samples(session, request.samples()), rests(session, request.restBreaks()))
                .practised(activities, request.noActivityReason(), ceilings(session, activities));
    }

    /** The course as the request says it should read. */
    SessionCourse replaced(Session session, PractisedRequest request) {
        var activities = activities(session, request);
        return session.delivery()
                .course()
                .bornOtherwise(samples(session, request.samples()), rests(session, request.restBreaks()))
                .practised(activities, request.noActivityReason(), ceilings(session, activities));
    }

    private List<Activity> activities(Session session, PractisedRequest request) {
        var activities = request.activities().stream()
                .map(activity -> activity.orOf(onlyPatient(session)))
                .toList();
        var broken = new ArrayList<Violation>();
        for (int i = 0; i < activities.size(); i++) {
            if (isOfAnotherPlan(session, activities.get(i))) {
                broken.add(Violation.at(
                        "/activities/" + i + "/prescriptionId",
                        "prescription-unknown",
                        "The patient's plan has no such prescription."));
            }
        }
        if (!broken.isEmpty()) {
            throw new RuleRefused("An activity names a prescription of no plan of the patient.", broken);
        }
        return activities;
    }

    /** A plan whose facts have not been read up to the session's revision is given the benefit of the doubt. */
    private boolean isOfAnotherPlan(Session session, Activity activity) {
        if (activity.prescriptionId() == null) {
            return false;
        }
        var place = place(session, activity.patientId());
        if (place.isEmpty() || place.get().planId() == null) {
            return true;
        }
        return plan(place.get())
                .filter(plan -> plan.revision() >= place.get().planRevision())
                .filter(plan -> plan.prescription(activity.prescriptionId()).isEmpty())
                .isPresent();
    }

    private List<EffortCeiling> ceilings(Session session, List<Activity> activities) {
        return session.attendance().present().stream()
                .flatMap(place ->
                        lowest(place, activities)
                                .map(ceiling -> new EffortCeiling(place.patientId(), ceiling))
                                .stream())
                .toList();
    }

    private Optional<Integer> lowest(Participant place, List<Activity> activities) {
        return activities.stream()
                .filter(activity -> place.patientId().equals(activity.patientId()) && activity.prescriptionId() != null)
                .flatMap(activity -> plan(place)
                        .flatMap(plan -> plan.prescription(activity.prescriptionId()))
                        .map(KnownPrescription::effortCeiling)
                        .stream())
                .filter(Objects::nonNull)
                .min(Integer::compare);
    }

    private static Optional<Participant> place(Session session, UUID patient) {
        return session.attendance().all().stream()
                .filter(place -> place.patientId().equals(patient))
                .findFirst();
    }

    private Optional<KnownPlan> plan(Participant place) {
        return place.planId() == null ? Optional.empty() : plans.known(place.planId());
    }
}
