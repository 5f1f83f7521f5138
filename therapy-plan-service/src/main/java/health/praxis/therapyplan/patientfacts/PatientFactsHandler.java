package health.praxis.therapyplan.patientfacts;

import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** Keeps the read model of patients, episodes, conditions, precautions, consents and the clinic's zone up to date. */
@ApplicationScoped
class PatientFactsHandler implements EventHandler {

    private static final String REGISTERED = "health.praxis.patient.registered.v1";
    private static final String DECEASED = "health.praxis.patient.deceased-recorded.v1";
    private static final String ARCHIVED = "health.praxis.patient.archived.v1";
    private static final String PRECAUTION_RECORDED = "health.praxis.patient.precaution-recorded.v1";
    private static final String PRECAUTION_ENDED = "health.praxis.patient.precaution-ended.v1";
    private static final String CONDITION_RECORDED = "health.praxis.patient.condition-recorded.v1";
    private static final String CONDITION_UPDATED = "health.praxis.patient.condition-updated.v1";
    private static final String CONDITION_RESOLVED = "health.praxis.patient.condition-resolved.v1";
    private static final String CONSENT_GRANTED = "health.praxis.patient.consent-granted.v1";
    private static final String CONSENT_WITHDRAWN = "health.praxis.patient.consent-withdrawn.v1";
    private static final String EPISODE_STARTED = "health.praxis.patient.episode-started.v1";
    private static final String EPISODE_ENDED = "health.praxis.patient.episode-ended.v1";
    private static final String SETTINGS_CHANGED = "health.praxis.clinic.settings-changed.v1";

    private final PatientFactsReadModel facts;
    private final PatientLockRepository locks;

    PatientFactsHandler(PatientFactsReadModel facts, PatientLockRepository locks) {
        this.facts = facts;
        this.locks = locks;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                REGISTERED,
                DECEASED,
                ARCHIVED,
                PRECAUTION_RECORDED,
                PRECAUTION_ENDED,
                CONDITION_RECORDED,
                CONDITION_UPDATED,
                CONDITION_RESOLVED,
                CONSENT_GRANTED,
                CONSENT_WITHDRAWN,
                EPISODE_STARTED,
                EPISODE_ENDED,
                SETTINGS_CHANGED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.type().equals(SETTINGS_CHANGED)) {
            clinicZone(event);
            return;
        }
        locks.hold(event.patientId());
        switch (event.type()) {
            case REGISTERED ->
                facts.patientKnown(
                        event.patientId(), event.data().path("deceased").booleanValue());
            case DECEASED -> facts.patientKnown(event.patientId(), true);
            case ARCHIVED -> facts.patientArchived(event.patientId());
            case PRECAUTION_RECORDED ->
                facts.precautionRecorded(event.uuid("precautionId"), event.patientId(), event.text("precaution"));
            case PRECAUTION_ENDED -> facts.precautionEnded(event.uuid("precautionId"));
            case CONDITION_RECORDED, CONDITION_UPDATED -> condition(event, event.text("clinicalStatus"));
            case CONDITION_RESOLVED -> condition(event, "resolved");
            case CONSENT_GRANTED ->
                facts.consentGranted(
                        event.uuid("consentId"),
                        event.patientId(),
                        event.text("purpose"),
                        date(event, "from"),
                        date(event, "until"));
            case CONSENT_WITHDRAWN ->
                facts.consentWithdrawn(event.uuid("consentId"), event.patientId(), event.text("purpose"));
            case EPISODE_STARTED ->
                facts.episodeStarted(event.uuid("episodeId"), event.patientId(), event.text("programmeType"));
            case EPISODE_ENDED -> facts.episodeEnded(event.uuid("episodeId"), event.patientId());
            default -> throw new IllegalArgumentException(event.type());
        }
    }

    private void condition(ReceivedEvent event, String clinicalStatus) {
        facts.conditionKnown(
                event.uuid("conditionId"),
                event.patientId(),
                event.text("condition"),
                event.data().path("primary").booleanValue(),
                clinicalStatus);
    }

    private void clinicZone(ReceivedEvent event) {
        String zone = event.data().path("settings").path("timeZone").textValue();
        if (zone != null) {
            facts.clinicZone(ZoneId.of(zone));
        }
    }

    private static LocalDate date(ReceivedEvent event, String field) {
        String text = event.text(field);
        return text == null ? null : LocalDate.parse(text);
    }
}
