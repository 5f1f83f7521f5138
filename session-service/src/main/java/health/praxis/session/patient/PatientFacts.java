package health.praxis.session.patient;

import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import health.praxis.platform.inbox.UnknownParent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Takes over the facts about people that bear on their sessions. */
@ApplicationScoped
class PatientFacts implements EventHandler {

    private static final String REGISTERED = "health.praxis.patient.registered.v1";
    private static final String DECEASED_RECORDED = "health.praxis.patient.deceased-recorded.v1";
    private static final String ARCHIVED = "health.praxis.patient.archived.v1";
    private static final String PRECAUTION_RECORDED = "health.praxis.patient.precaution-recorded.v1";
    private static final String PRECAUTION_ENDED = "health.praxis.patient.precaution-ended.v1";

    private final PatientStandingRepository standings;

    PatientFacts(PatientStandingRepository standings) {
        this.standings = standings;
    }

    @Override
    public Set<String> types() {
        return Set.of(REGISTERED, DECEASED_RECORDED, ARCHIVED, PRECAUTION_RECORDED, PRECAUTION_ENDED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.type().equals(REGISTERED)) {
            boolean deceased = event.data().path("deceased").booleanValue();
            standings.persist(PatientStanding.registered(event.patientId(), deceased));
            return;
        }
        var standing =
                standings.findByIdOptional(event.patientId()).orElseThrow(() -> new UnknownParent(event.patientId()));
        switch (event.type()) {
            case DECEASED_RECORDED -> standing.recordDeath();
            case ARCHIVED -> standing.archive();
            case PRECAUTION_RECORDED -> standing.addPrecaution(precaution(event));
            case PRECAUTION_ENDED -> standing.endPrecaution(event.uuid("precautionId"));
            default -> throw new IllegalStateException("not subscribed to " + event.type());
        }
    }

    private static KnownPrecaution precaution(ReceivedEvent event) {
        UUID id = event.uuid("precautionId");
        return new KnownPrecaution(id, event.text("precaution"));
    }
}
