package health.praxis.platform.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What came of a request. */
enum Outcome {
    @JsonProperty("allowed")
    ALLOWED,
    /** A role, the scope of the caller, a rule or the form of the request stood against it. */
    @JsonProperty("refused")
    REFUSED,
    /** There was nothing there to be refused. */
    @JsonProperty("not-found")
    NOT_FOUND,
    /** The system could not answer, or the client broke off. */
    @JsonProperty("failed")
    FAILED;

    static Outcome of(int status) {
        if (status < 400) {
            return ALLOWED;
        }
        if (status >= 500 || status == AuditedRequest.BROKEN_OFF) {
            return FAILED;
        }
        return status == 404 ? NOT_FOUND : REFUSED;
    }
}
