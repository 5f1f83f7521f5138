package health.praxis.testing.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.testing.matrix.MatrixRequests.Answer;
import health.praxis.testing.matrix.MatrixRow.Scope;
import java.util.ArrayList;
import java.util.Optional;

/** What an answer to a row's operation must not hold. */
record Leak(MatrixRow row, ApiOperation operation, MatrixScene scene, MatrixVersions versions) {

    /** What the answer holds that is another tenant's, or about somebody the caller may not see. */
    Optional<String> of(MatrixCaller caller, MatrixRecord record, String tenant, Answer answer) {
        if (answer.status() / 100 != 2) {
            return Optional.empty();
        }
        var other = scene.other();
        boolean named = record.equals(other) && row.scope() != Scope.TENANT;
        if (!caller.sees(other)
                && !named
                && answer.text().contains(other.patientId().toString())) {
            return Optional.of("tells of the other record");
        }
        if (!operation.isRead()
                || row.scope() == Scope.SHARED
                || operation.path().contains("/history")) {
            return Optional.empty();
        }
        var resources = new ArrayList<JsonNode>();
        resources.add(answer.body());
        answer.body().path("items").forEach(resources::add);
        return resources.stream()
                .filter(resource -> resource.path("version").isIntegralNumber())
                .filter(resource -> !versions.isOf(
                        tenant,
                        resource.path("id").asText(""),
                        resource.path("version").asText()))
                .findFirst()
                .map(resource -> "is another tenant's: version " + resource.path("version"));
    }
}
