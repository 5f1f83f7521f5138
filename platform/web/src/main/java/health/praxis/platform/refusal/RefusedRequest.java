package health.praxis.platform.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A request that the gateway answered with a failure of its own, or several alike. Everything that nobody knows is null.
 *
 * @param tenant of the sender's token; null when no valid token named one
 * @param at when the first of them came
 * @param account stable id of the person or client at the identity provider
 * @param roles the sender's roles, in alphabetical order
 * @param client the program that got the token
 * @param address where it came from; a network where it was an IPv6 address without a valid token
 * @param method HTTP method, or OTHER
 * @param patientId the person whom the path names
 * @param recordId the last id in the path
 * @param status HTTP status of the answer
 * @param traceId W3C trace of the first
 * @param times how many there were
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RefusedRequest(
        String tenant,
        Instant at,
        String account,
        List<String> roles,
        String client,
        String address,
        String method,
        UUID patientId,
        UUID recordId,
        int status,
        String traceId,
        int times) {

    public RefusedRequest {
        if (times < 1 || status < 400 || status > 599 || (tenant != null && tenant.isBlank())) {
            throw new IllegalArgumentException("not a refusal");
        }
        roles = List.copyOf(roles);
    }
}
