package health.praxis.outcomes.assessment;

import health.praxis.outcomes.patientcontext.EpisodeInquiry;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.outcomes.plan.GoalInquiry;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import health.praxis.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;

/**
 * Asks, before anything is held, about what an assessment refers to. Another person's episode or goal and none at all get
 * the same answer; what nobody can tell is taken on trust.
 */
@ApplicationScoped
class ReferenceInquiry {

    private final People people;
    private final EpisodeInquiry episodes;
    private final GoalInquiry goals;

    ReferenceInquiry(People people, EpisodeInquiry episodes, GoalInquiry goals) {
        this.people = people;
        this.episodes = episodes;
        this.goals = goals;
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
        if (request.episodeId() != null && episodes.isNotOf(patientId, request.episodeId())) {
            broken.add(Violation.at("/episodeId", "episode-unknown", "The person has no such episode."));
        }
        if (request.goalId() != null && goals.isNotOf(patientId, request.goalId())) {
            broken.add(Violation.at("/goalId", "goal-unknown", "The person has no such goal."));
        }
        return new KnownReferences(patientId, broken);
    }
}
