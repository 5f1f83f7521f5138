package health.praxis.gateway;

/** The parts of the log of who opened a patient's record: the newest entries of each service's audit. */
enum AccessLogPart implements ReadPart {
    PATIENT_AUDIT("/api/v1/audit/patient/entries?patientId=%s"),
    THERAPY_PLAN_AUDIT("/api/v1/audit/therapy-plan/entries?patientId=%s"),
    SESSION_AUDIT("/api/v1/audit/session/entries?patientId=%s"),
    OUTCOMES_AUDIT("/api/v1/audit/outcomes/entries?patientId=%s");

    private final String template;

    AccessLogPart(String template) {
        this.template = template;
    }

    @Override
    public String template() {
        return template;
    }
}
