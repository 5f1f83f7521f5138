package health.praxis.outcomes.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The verdicts in force about people, for features that show them beside other facts. */
@ApplicationScoped
public class CurrentVerdicts {

    private final ProgressRepository progress;

    CurrentVerdicts(ProgressRepository progress) {
        this.progress = progress;
    }

    public List<CurrentVerdict> of(UUID patientId) {
        return progress.ofPatient(patientId).stream()
                .map(Progress::response)
                .filter(ProgressResponse::current)
                .map(CurrentVerdicts::verdict)
                .toList();
    }

    private static CurrentVerdict verdict(ProgressResponse response) {
        List<UUID> evidence = response.evidence().assessments();
        return new CurrentVerdict(
                response.instrument(),
                response.goalId(),
                response.verdict(),
                response.reason(),
                response.confirmed(),
                response.text(),
                response.suggestsReview(),
                evidence.isEmpty() ? null : evidence.getLast());
    }
}
