package health.praxis.platform.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.core.http.HttpMethod;

/** What a request set out to do. */
enum Action {
    @JsonProperty("read")
    READ,
    @JsonProperty("list")
    LIST,
    @JsonProperty("create")
    CREATE,
    @JsonProperty("change")
    CHANGE,
    @JsonProperty("delete")
    DELETE,
    @JsonProperty("export")
    EXPORT;

    /**
     * @param operation name of the operation, or null when none was reached
     * @param namesRecord true when the path names one record
     * @param created true when the answer was 201
     */
    static Action of(HttpMethod method, String operation, boolean namesRecord, boolean created) {
        if (operation != null && operation.startsWith("export")) {
            return EXPORT;
        }
        return switch (method.name()) {
            case "POST" -> created || !namesRecord ? CREATE : CHANGE;
            case "PUT", "PATCH" -> CHANGE;
            case "DELETE" -> DELETE;
            default -> isList(operation, namesRecord) ? LIST : READ;
        };
    }

    private static boolean isList(String operation, boolean namesRecord) {
        return operation == null ? !namesRecord : operation.startsWith("list");
    }
}
