package health.praxis.session.practitioner;

import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Takes over who treats at the clinic. */
@ApplicationScoped
class PractitionerFacts implements EventHandler {

    private static final String RECORDED = "health.praxis.clinic.practitioner-recorded.v1";

    private final KnownPractitionerRepository practitioners;

    PractitionerFacts(KnownPractitionerRepository practitioners) {
        this.practitioners = practitioners;
    }

    @Override
    public Set<String> types() {
        return Set.of(RECORDED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        practitioners
                .forChange(event.uuid("practitionerId"))
                .change(event.data().path("active").booleanValue());
    }
}
