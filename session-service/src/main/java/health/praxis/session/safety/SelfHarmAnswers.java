package health.praxis.session.safety;

import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Raises a flag when somebody has answered a mood instrument in a way that names self-harm. A form that is refused, corrected
 * and sent again within a day alarms once: while what its answer raised is open, neither another try nor the form on record
 * raises more.
 */
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
        if (isOnRecord(event)) {
            raising.raiseUnlessOpenBy(RedFlagSource.UNRECORDED_ANSWER, signal(event, fact, RedFlagSource.ASSESSMENT));
        } else {
            raising.raiseUnlessOpen(signal(event, fact, RedFlagSource.UNRECORDED_ANSWER));
        }
    }

    /** What an assessment tells has it as its subject; a form or an amendment that was refused has a subject of its own. */
    private static boolean isOnRecord(ReceivedEvent event) {
        return event.subject().toString().equals(event.text("assessmentId"));
    }

    private static Signal signal(ReceivedEvent event, String fact, RedFlagSource source) {
        return new Signal(event.patientId(), Set.of(fact), source, event.subject(), event.occurredAt());
    }
}
