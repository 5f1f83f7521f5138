package health.praxis.session.safety;

import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Raises a flag when somebody has answered a mood instrument in a way that names self-harm. */
@ApplicationScoped
class SelfHarmAnswers implements EventHandler {

    private static final String FOUND = "health.praxis.outcomes.self-harm-answer-found.v1";

    private final RedFlagRaisingService raising;

    SelfHarmAnswers(RedFlagRaisingService raising) {
        this.raising = raising;
    }

    @Override
    public Set<String> types() {
        return Set.of(FOUND);
    }

    @Override
    public void handle(ReceivedEvent event) {
        String fact = "caregiver".equals(event.text("subjectKind"))
                ? "assessment:self-harm-answer-of-caregiver"
                : "assessment:self-harm-answer";
        raising.raise(new Signal(
                event.patientId(),
                Set.of(fact),
                RedFlagSource.ASSESSMENT,
                event.uuid("assessmentId"),
                event.occurredAt()));
    }
}
