package health.praxis.session.safety;

import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

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
                event.patientId(), Set.of(fact), RedFlagSource.ASSESSMENT, source(event), event.occurredAt()));
    }

    /** The assessment; a form that was refused is none, and what states the fact stands for it. */
    private static UUID source(ReceivedEvent event) {
        return event.text("assessmentId") == null ? event.subject() : event.uuid("assessmentId");
    }
}
