package health.praxis.outcomes.assessment;

import health.praxis.outcomes.clinic.Practitioners;
import health.praxis.outcomes.patientcontext.CaregiverInquiry;
import health.praxis.outcomes.patientcontext.EpisodeInquiry;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.outcomes.plan.GoalInquiry;
import health.praxis.platform.owner.Belonging;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import health.praxis.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks, before anything is held, about what an assessment refers to and how old the person is. Another person's episode, goal
 * or caregiver and none at all get the same answer; what nobody can tell is taken on trust.
 */
@ApplicationScoped
class ReferenceInquiry {

    private final AssessmentRepository assessments;
    private final People people;
    private final EpisodeInquiry episodes;
    private final GoalInquiry goals;
    private final CaregiverInquiry caregivers;
    private final Practitioners practitioners;

    ReferenceInquiry(
            AssessmentRepository assessments,
            People people,
            EpisodeInquiry episodes,
            GoalInquiry goals,
            CaregiverInquiry caregivers,
            Practitioners practitioners) {
        this.assessments = assessments;
        this.people = people;
        this.episodes = episodes;
        this.goals = goals;
        this.caregivers = caregivers;
        this.practitioners = practitioners;
    }

    /**
     * What is found out about the references of an assessment.
     *
     * @throws NotFound when there is no such person whom the caller may see
     * @throws Unavailable when only patient-service can say whether there is, and cannot be asked
     */
    KnownReferences about(RecordAssessmentRequest request) {
        var patientId = request.patientId();
        people.requireKnown(patientId);
        var broken = new ArrayList<Violation>();
        if (request.episodeId() != null && episodes.of(patientId, request.episodeId()) == Belonging.NOT_THEIRS) {
            broken.add(Violation.at("/episodeId", "episode-unknown", "The person has no such episode."));
        }
        if (request.goalId() != null && goals.of(patientId, request.goalId()) == Belonging.NOT_THEIRS) {
            broken.add(Violation.at("/goalId", "goal-unknown", "The person has no such goal."));
        }
        if (request.caregiverId() != null && caregivers.of(patientId, request.caregiverId()) == Belonging.NOT_THEIRS) {
            broken.add(Violation.at("/caregiverId", "caregiver-unknown", "The person has no such caregiver."));
        }
        unknownRater(request.raterId()).ifPresent(broken::add);
        return new KnownReferences(patientId, bornOn(patientId, request.subject()), broken);
    }

    /**
     * What is found out about an amendment of an assessment on record, which keeps whom and what it is about.
     *
     * @throws NotFound when there is no such assessment that the caller may see
     */
    KnownReferences about(UUID assessmentId, AmendAssessmentRequest request) {
        var assessment = assessments.get(assessmentId);
        return new KnownReferences(
                assessment.patientId(),
                bornOn(assessment.patientId(), assessment.subject()),
                unknownRater(request.raterId()).stream().toList());
    }

    private Optional<Violation> unknownRater(UUID raterId) {
        return Optional.ofNullable(raterId)
                .filter(practitioners::isUnknown)
                .map(_ -> Violation.at("/raterId", "practitioner-unknown", "The clinic has no such practitioner."));
    }

    /** What is kept of a caregiver is no age. */
    private Optional<LocalDate> bornOn(UUID patientId, Subject subject) {
        return subject == Subject.PATIENT ? people.bornOn(patientId) : Optional.empty();
    }
}
