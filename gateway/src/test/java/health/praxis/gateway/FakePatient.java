package health.praxis.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Patients whose parts fail in one way each. */
enum FakePatient {
    WELL(""),
    UNKNOWN("patients"),
    UNKNOWN_TO_OUTCOMES("progress"),
    FORBIDDEN("patients"),
    WITH_FORBIDDEN_RED_FLAGS("red-flags"),
    WITH_FAILING_PROGRESS("progress"),
    WITH_SILENT_DOSES("doses"),
    WITH_BROKEN_SESSIONS("sessions"),
    WITH_HALF_A_PLAN("therapy-plans"),
    WITH_UNREADABLE_EPISODES("episodes"),
    WITH_TOO_MANY_HOME_PROGRAMMES("home-programmes"),
    WITH_MANY_CONDITIONS("conditions"),
    WITH_FORBIDDEN_AUDIT("entries"),
    WITHOUT_AUDIT("entries"),
    WITH_FAILING_AUDIT("entries"),
    FAILING("patients"),
    SILENT("patients");

    private final String noun;

    FakePatient(String noun) {
        this.noun = noun;
    }

    UUID id() {
        return new UUID(0x7000, 0x8000_0000_0000_0000L + ordinal());
    }

    static void answer(HttpServerRequest request) {
        String patientId = request.getParam("patientId");
        String[] path = request.path().split("/");
        String noun = path[path.length - 1];
        if (patientId == null && path.length > 4) {
            patientId = path[4];
            noun = path.length == 5 ? "patients" : path[5];
        }
        for (FakePatient patient : values()) {
            if (patient.id().toString().equals(patientId)) {
                patient.answer(request, noun);
                return;
            }
        }
        request.response().setStatusCode(404).end();
    }

    private void answer(HttpServerRequest request, String asked) {
        if (!asked.equals(noun)) {
            well(request, asked);
            return;
        }
        var response = request.response();
        switch (this) {
            case WELL -> well(request, asked);
            case UNKNOWN, UNKNOWN_TO_OUTCOMES, WITHOUT_AUDIT ->
                response.setStatusCode(404).end();
            case FORBIDDEN, WITH_FORBIDDEN_RED_FLAGS, WITH_FORBIDDEN_AUDIT ->
                response.setStatusCode(403).end();
            case FAILING, WITH_FAILING_PROGRESS, WITH_FAILING_AUDIT ->
                response.setStatusCode(500).end("{\"items\":[]}");
            case SILENT, WITH_SILENT_DOSES -> {}
            case WITH_BROKEN_SESSIONS -> request.connection().close();
            case WITH_HALF_A_PLAN ->
                response.setChunked(true)
                        .write("{\"items\":[")
                        .onComplete(sent -> request.connection().close());
            case WITH_UNREADABLE_EPISODES -> response.end("<html>");
            case WITH_TOO_MANY_HOME_PROGRAMMES -> response.end("[" + "1,".repeat(2 << 20) + "1]");
            case WITH_MANY_CONDITIONS ->
                response.putHeader("Link", "</api/v1/patients/" + id() + "/conditions?cursor=abc>; rel=\"next\"")
                        .end("{\"items\":[]}");
        }
    }

    private static void well(HttpServerRequest request, String noun) {
        var seen = new JsonObject()
                .put("noun", noun)
                .put("uri", request.uri())
                .put("authorization", request.getHeader("Authorization"))
                .put("purpose", request.getHeader("Purpose-Of-Use"))
                .put("reason", request.getHeader("Break-Glass-Reason"))
                .put("address", request.getHeader("X-Forwarded-For"))
                .put("requestId", request.getHeader("X-Request-Id"))
                .put("traceparent", request.getHeader("traceparent"));
        boolean single = noun.equals("patients") || noun.equals("progress") || noun.equals("doses");
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(
                        single
                                ? seen.toBuffer()
                                : new JsonObject()
                                        .put("items", new JsonArray().add(seen))
                                        .toBuffer());
    }
}
