package health.praxis.gateway;

import java.util.Locale;
import java.util.UUID;

/** The parts of a patient's summary and where each is read; the route table knows the owner. */
enum SummaryPart {
    PATIENT("/api/v1/patients/%s"),
    CONDITIONS("/api/v1/patients/%s/conditions"),
    EPISODES("/api/v1/patients/%s/episodes"),
    THERAPY_PLANS("/api/v1/therapy-plans?patientId=%s"),
    HOME_PROGRAMMES("/api/v1/home-programmes?patientId=%s"),
    SESSIONS("/api/v1/sessions?patientId=%s&limit=20"),
    RED_FLAGS("/api/v1/red-flags?patientId=%s"),
    PROGRESS("/api/v1/progress?patientId=%s"),
    DOSE("/api/v1/doses?patientId=%s");

    private final String template;

    SummaryPart(String template) {
        this.template = template;
    }

    /** Path and query that give this part of {@code patient}. */
    String uri(UUID patient) {
        return String.format(Locale.ROOT, template, patient);
    }

    /** The path alone, for the route table. */
    String path() {
        int query = template.indexOf('?');
        return query < 0 ? template : template.substring(0, query);
    }
}
