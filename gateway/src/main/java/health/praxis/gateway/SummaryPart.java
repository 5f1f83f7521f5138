package health.praxis.gateway;

/** The parts of a patient's summary. */
enum SummaryPart implements ReadPart {
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

    @Override
    public String template() {
        return template;
    }
}
