package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.Keyed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The current verdicts on a person's goals and instruments. */
@ApplicationScoped
public class ProgressReadings {

    private final ProgressRepository progress;

    ProgressReadings(ProgressRepository progress) {
        this.progress = progress;
    }

    public List<ProgressReading> of(UUID patientId) {
        return progress.ofPatient(patientId).stream()
                .map(Progress::response)
                .filter(ProgressResponse::current)
                .map(each -> new ProgressReading(
                        each.goalId(),
                        each.instrument(),
                        Keyed.of(ProgressStatus.class, each.verdict()),
                        Keyed.of(Reason.class, each.reason()),
                        each.confirmed(),
                        each.text(),
                        each.classifiedAt()))
                .toList();
    }
}
