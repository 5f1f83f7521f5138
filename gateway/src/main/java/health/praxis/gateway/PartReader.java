package health.praxis.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Reads one resource of a service with the caller's own token. */
@ApplicationScoped
class PartReader {

    private final Upstreams upstreams;
    private final ObjectMapper json;
    private final long largest;

    PartReader(Upstreams upstreams, ObjectMapper json, GatewaySettings settings) {
        this.upstreams = upstreams;
        this.json = json;
        this.largest = settings.limits().part();
    }

    /**
     * The answer of {@code service} to GET {@code path}. Fails with {@link PartFailed} when the service is unreachable,
     * says that it failed, or answers with something unreadable. Giving up on the answer ends the request.
     */
    Uni<JsonAnswer> read(String service, String path, OnBehalf caller) {
        return Uni.createFrom().emitter(answer -> ask(service, path, caller, answer));
    }

    private void ask(String service, String path, OnBehalf caller, UniEmitter<? super JsonAnswer> answer) {
        var upstream = upstreams.named(service);
        upstreams
                .client()
                .request(upstream.options().setMethod(HttpMethod.GET).setURI(path))
                .map(ExchangesOnConnection::mayBeGivenUp)
                .onFailure(unreachable -> answer.fail(new PartFailed(Part.Reason.UNREACHABLE)))
                .onSuccess(request -> {
                    answer.onTermination(request::reset);
                    caller.purpose().forEach(request::putHeader);
                    caller.headers().forEach(request::putHeader);
                    request.putHeader(HttpHeaders.ACCEPT, "application/json")
                            .send()
                            .onFailure(broken -> answer.fail(new PartFailed(Part.Reason.UNREACHABLE)))
                            .onSuccess(response -> collect(request, response, answer));
                });
    }

    private void collect(
            HttpClientRequest request, HttpClientResponse response, UniEmitter<? super JsonAnswer> answer) {
        var body = Buffer.buffer();
        response.exceptionHandler(broken -> answer.fail(new PartFailed(Part.Reason.UNREACHABLE)));
        response.endHandler(end -> complete(response, body, answer));
        response.handler(chunk -> {
            if (body.length() + chunk.length() > largest) {
                answer.fail(new PartFailed(Part.Reason.UNREADABLE));
                request.reset();
                return;
            }
            body.appendBuffer(chunk);
        });
    }

    private void complete(HttpClientResponse response, Buffer body, UniEmitter<? super JsonAnswer> answer) {
        int status = response.statusCode();
        if (status >= 500) {
            answer.fail(new PartFailed(Part.Reason.FAILED));
            return;
        }
        try {
            JsonNode value = status == 200 ? json.readTree(body.getBytes()) : null;
            answer.complete(new JsonAnswer(status, value, response.getHeader("Link")));
        } catch (JsonProcessingException e) {
            answer.fail(new PartFailed(Part.Reason.UNREADABLE));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory were read", e);
        }
    }

    /**
     * For whom a part is read.
     *
     * @param token the caller's access token, or null
     * @param address where the caller's request came from, or null where there is no token
     * @param requestId id of the request that this is a part of, or null where there is no token
     * @param purpose the headers that say why a record is opened, by name; empty when nothing was said
     */
    record OnBehalf(String token, String address, String requestId, Map<String, String> purpose) {

        OnBehalf {
            purpose = Map.copyOf(purpose);
        }

        /** The gateway asks for itself, for what is open to everybody. */
        static OnBehalf nobody() {
            return new OnBehalf(null, null, null, Map.of());
        }

        private Map<String, String> headers() {
            return token == null
                    ? Map.of()
                    : Map.of(
                            HttpHeaders.AUTHORIZATION.toString(),
                            "Bearer " + token,
                            CrossingHeaders.FORWARDED_FOR,
                            address,
                            CrossingHeaders.REQUEST_ID,
                            requestId);
        }
    }
}
