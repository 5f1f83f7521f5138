package health.praxis.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ProbeServer.class)
class EveryFailureIsAProblemTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "0190c1f2-0000-7000-8000-000000000001";

    @TestHTTPResource
    URL server;

    @Test
    void aWellFormedRequestIsAnswered() throws Exception {
        var answer = post("{\"name\":\"a\",\"count\":1,\"day\":\"2026-02-28\",\"colour\":\"BLUE\",\"parts\":[]}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
        assertThat(json(answer).path("day").asText()).isEqualTo("2026-02-28");
    }

    @Test
    void theCallerIsWhoTheTokenSays() throws Exception {
        assertThat(json(get("/api/v1/probes/" + ID)).path("name").asText()).isEqualTo("riverside");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\"  | '' | malformed-json",
                "nonsense | '' | malformed-json",
                "{\"name\":\"a\",\"name\":\"b\",\"count\":1} | '' | malformed-json",
                "{\"name\":\"a\",\"count\":1} {} | '' | ",
                "{\"name\":\"a\",\"count\":1,\"tenant\":\"lakeside\"} | /tenant | unknown-field",
                "{\"name\":\"a\",\"count\":\"one\"} | /count | ",
                "{\"name\":\"a\",\"count\":\"1\"} | /count | ",
                "{\"name\":\"a\",\"count\":1.5} | /count | ",
                "{\"name\":\"a\",\"count\":null} | /count | ",
                "{\"name\":\"a\",\"count\":99999999999} | /count | out-of-range",
                "{\"name\":\"a\",\"count\":1,\"day\":\"yesterday\"} | /day | wrong-format",
                "{\"name\":\"a\",\"count\":1,\"colour\":\"green\"} | /colour | unknown-value",
                "{\"name\":\"a\",\"count\":1,\"colour\":1} | /colour | ",
                "{\"name\":\"a\",\"count\":1,\"parts\":{}} | /parts | ",
                "{\"name\":\"a\",\"count\":1,\"parts\":[{\"name\":{}}]} | /parts/0/name | ",
                "{\"name\":\"a\",\"count\":1,\"parts\":[{\"name\":\"b\"},{\"name\":\"impossible\"}]} | /parts/1 |"
                        + " wrong-value",
                "{\"name\":\"a\",\"count\":1,\"parts\":[{\"name\":} | '' | malformed-json",
                "{\"name\":\" \",\"count\":1} | /name | not-blank",
                "{\"name\":\"a\",\"count\":0} | /count | positive",
                "{\"name\":\"a\",\"count\":1,\"parts\":[{\"name\":\"b\"},{\"name\":\"\"}]} | /parts/1/name | not-blank",
                "{\"name\":\"a\",\"count\":1,\"day\":\"2026-02-29\"} | /day | ",
                "{\"name\":\"a\",\"count\":1,\"day\":\"+10000-01-01\"} | /day | ",
                "{\"name\":\"a\",\"count\":1,\"day\":\"-0001-01-01\"} | /day | ",
                "{\"name\":\"a\",\"count\":1,\"day\":\"0000-01-01\"} | /day | ",
                "{\"name\":\"a\",\"count\":1,\"day\":\"2026-01-01T10:00:00Z\"} | /day | ",
                "{\"name\":\"a\",\"count\":1,\"day\":20260101} | /day | ",
                "{\"name\":\"a\",\"count\":1,\"day\":[]} | /day | ",
                "{\"name\":\"a\",\"count\":1,\"day\":\"\"} | /day | ",
                "{\"name\":\"a\",\"count\":1,\"day\":\" \"} | /day | ",
                "{\"name\":\"a\",\"count\":1,\"day\":[2026,1,1]} | /day | ",
                "{\"name\":\"a\",\"count\":1,\"at\":1e400} | /at | ",
                "{\"name\":\"a\",\"count\":1,\"at\":0} | /at | ",
                "{\"name\":\"a\",\"count\":1,\"at\":-1} | /at | ",
                "{\"name\":\"a\",\"count\":1,\"at\":1795179580} | /at | ",
                "{\"name\":\"a\",\"count\":1,\"at\":\"2026-01-01\"} | /at | ",
                "{\"name\":\"a\",\"count\":1,\"at\":\"2026-01-01T10:00:60Z\"} | /at | ",
                "{\"name\":\"a\",\"count\":1,\"at\":\"+10000-01-01T00:00:00Z\"} | /at | ",
                "{\"name\":\"a\",\"count\":1,\"at\":\"2026-01-01T10:00:00\"} | /at | ",
                "{\"name\":\"a\",\"count\":1,\"at\":\"\"} | /at | ",
                "{\"name\":\"a\",\"count\":1,\"at\":[]} | /at | ",
                "{\"name\":\"a\",\"count\":1,\"amount\":1e-999999999} | /amount | ",
                "{\"name\":\"a\",\"count\":1,\"amount\":1e999999999} | /amount | ",
                "{\"name\":\"a\",\"count\":1,\"amount\":\"1\"} | /amount | ",
                "{\"name\":\"a\",\"count\":1,\"amount\":123456789012345678901} | /amount | ",
                "{\"name\":\"a\",\"count\":1,\"amount\":true} | /amount | ",
                "{\"name\":\"a\",\"count\":1,\"safe\":\" \"} | /safe | ",
                "{\"name\":\"a\",\"count\":1,\"safe\":\"\"} | /safe | ",
                "{\"name\":\"a\",\"count\":1,\"safe\":\"true\"} | /safe | ",
                "{\"name\":\"a\",\"count\":1,\"safe\":1} | /safe | ",
                "{\"name\":\"a\",\"count\":1,\"safe\":[]} | /safe | ",
                "{\"name\":\"a\",\"count\":1,\"other\":\"\"} | /other | ",
                "{\"name\":\"a\",\"count\":1,\"other\":[]} | /other | ",
                "{\"name\":\"a\",\"count\":1,\"other\":1} | /other | ",
                "{\"count\":1,\"name\":true} | /name | ",
                "{\"count\":1,\"name\":0} | /name | ",
                "{\"count\":1,\"name\":[\"a\"]} | /name | ",
                "{\"name\":\"a\",\"count\":1,\"colour\":\"\"} | /colour | ",
                "{\"name\":\"a\",\"count\":1,\"colour\":[]} | /colour | ",
                "[] | '' | ",
                "'' | '' | ",
                "null | '' | ",
            })
    void aBodyOfTheWrongFormIs400AndSaysWhere(String body, String pointer, String code) throws Exception {
        var answer = post(body);
        assertProblem(answer, 400, "malformed-request");
        var error = json(answer).at("/errors/0");
        assertThat(error.path("pointer").asText()).isEqualTo(pointer == null ? "" : pointer);
        if (code != null) {
            assertThat(error.path("code").asText()).isEqualTo(code);
        }
    }

    @Test
    void aBodyThatIsNestedTooDeepIs400() throws Exception {
        assertProblem(post("[".repeat(5000)), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"day\":\"2024-02-29\"",
                "\"at\":\"2026-01-01T10:00:00.123456Z\"",
                "\"at\":\"9999-12-31T23:59:59+01:00\"",
                "\"amount\":12345678901234567890.5",
                "\"amount\":0.00000000000000000001",
                "\"day\":null,\"at\":null,\"amount\":null,\"safe\":null,\"other\":null,\"colour\":null"
            })
    void aValueOfTheRightFormIsTaken(String field) throws Exception {
        assertThat(post("{\"name\":\"a\",\"count\":1," + field + "}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void noMoreThanAHundredFaultsAreTold() throws Exception {
        String parts = String.join(",", java.util.Collections.nCopies(5_000, "{}"));
        var answer = post("{\"name\":\"a\",\"count\":1,\"parts\":[" + parts + "]}");
        assertProblem(answer, 400, "malformed-request");
        assertThat(json(answer).path("errors")).hasSize(100);
    }

    @Test
    void aBodyInAnotherEncodingThanUtf8Is400() throws Exception {
        var utf16 = BodyPublishers.ofByteArray(
                "{\"name\":\"a\",\"count\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_16));
        assertProblem(send(request("POST", "/api/v1/probes", utf16)), 400, "malformed-request");
    }

    @Test
    void everythingThatIsWrongIsListedAtOnce() throws Exception {
        assertThat(json(post("{\"name\":\"\",\"count\":0}")).path("errors")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "0190c1f2-0000-7000-8000-00000000000g", "1-1-1-1-1"})
    void aMalformedIdIs400(String id) throws Exception {
        var answer = get("/api/v1/probes/" + id);
        assertProblem(answer, 400, "malformed-request");
        assertThat(json(answer).at("/errors/0/parameter").asText()).isEqualTo("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=x", "limit=0", "limit=99999999999"})
    void aMalformedParameterIs400(String query) throws Exception {
        assertProblem(get("/api/v1/probes/" + ID + "?" + query), 400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource({
        "missing, 404, not-found",
        "rule, 422, rule-refused",
        "state, 409, illegal-transition",
        "down, 503, unavailable",
        "bug, 500, internal-error"
    })
    void refusalsOfTheDomainHaveTheirStatus(String kind, int status, String type) throws Exception {
        var answer = get("/api/v1/probes/refusals/" + kind);
        assertProblem(answer, status, type);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
        assertThat(json(answer).path("errors")).hasSize(kind.equals("rule") ? 2 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404, not-found",
        "GET, /, 404, not-found",
        "GET, /api/v1/probes/refusals/missing/deeper, 404, not-found",
        "GET, /q/nothing, 404, not-found",
        "DELETE, /api/v1/probes, 405, method-not-allowed",
        "PATCH, /api/v1/probes/0190c1f2-0000-7000-8000-000000000001, 405, method-not-allowed",
        "GET, /plain/failing, 500, internal-error",
        "GET, /plain/teapot, 400, malformed-request"
    })
    void whatNoResourceAnswersIsAProblemToo(String method, String path, int status, String type) throws Exception {
        assertProblem(send(request(method, path, BodyPublishers.noBody())), status, type);
    }

    @Test
    void anotherMediaTypeIs415() throws Exception {
        var body = BodyPublishers.ofString("<a/>");
        assertProblem(
                send(request("POST", "/api/v1/probes", body).setHeader("Content-Type", "text/xml")),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "application",
                "application/",
                "/json",
                "application/json/more",
                "application json",
                "application/json; charset",
                "application/json; charset=\"utf-8",
                "application/json, text/plain",
                "*/*",
                "application/*",
                "text/plain",
                "application/x-ndjson",
                "multipart/form-data",
                "\u00e4/\u00f6"
            })
    void whatIsNoJsonByItsContentTypeIs415(String type) throws Exception {
        for (String path : List.of("/api/v1/probes", "/api/v1/probes/files")) {
            var body = BodyPublishers.ofString("{\"name\":\"a\",\"count\":1}");
            var answer = send(request("POST", path, body).setHeader("Content-Type", type));
            assertProblem(answer, 415, "unsupported-media-type");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json; charset=utf-8", "application/json;charset=\"UTF-8\"", "application/json; a=b"
            })
    void jsonWithParametersIsJson(String type) throws Exception {
        var body = BodyPublishers.ofString("{\"name\":\"a\",\"count\":1}");
        for (String path : List.of("/api/v1/probes", "/api/v1/probes/files")) {
            assertThat(send(request("POST", path, body).setHeader("Content-Type", type))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "application/", "/", "application/json;q=x", ",", "*/json", "text/html"})
    void anAcceptHeaderThatNothingMatchesIs406OrNotHeeded(String accept) throws Exception {
        var answer = send(
                request("GET", "/api/v1/probes/" + ID, BodyPublishers.noBody()).setHeader("Accept", accept));
        if (answer.statusCode() != 200) {
            assertProblem(answer, 406, "not-acceptable");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /api/v1/probes | POST",
                "GET | /api/v1/probes | POST",
                "PATCH | /api/v1/probes/0190c1f2-0000-7000-8000-000000000001 | DELETE, GET, HEAD",
                "PUT | /api/v1/probes/0190c1f2-0000-7000-8000-000000000001/parts | GET, HEAD, POST",
                "DELETE | /api/v1/probes/refusals/missing | GET, HEAD"
            })
    void aMethodThatAPathDoesNotKnowIs405AndSaysWhichItKnows(String method, String path, String allow)
            throws Exception {
        var answer = send(request(method, path, BodyPublishers.noBody()));
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().allValues("Allow")).containsExactly(allow);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/probes/ID?sort=name, unknown-parameter",
        "/api/v1/probes/ID?Limit=1, unknown-parameter",
        "/api/v1/probes/ID?limit=1&cursor=x, unknown-parameter",
        "/api/v1/probes/ID?limit=1&limit=2, repeated-parameter",
        "/api/v1/probes/ID/parts?limit=1&cursor=x&limit=1, repeated-parameter",
        "/api/v1/probes/ID/parts?offset=1, unknown-parameter",
        "/api/v1/probes/everybody?limit=1, unknown-parameter"
    })
    void aQueryParameterThatWouldNotBeHeededIs400(String target, String code) throws Exception {
        var answer = get(target.replace("ID", ID));
        assertProblem(answer, 400, "malformed-request");
        assertThat(json(answer).at("/errors/0/code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/probes/ID?limit=2", "/api/v1/probes/ID?", "/api/v1/probes/ID/parts?limit=1&cursor=x"})
    void aQueryParameterOfTheOperationIsTaken(String target) throws Exception {
        assertThat(get(target.replace("ID", ID)).statusCode()).isEqualTo(200);
    }

    @Test
    void aCompressedBodyIs415() throws Exception {
        var body = BodyPublishers.ofString("{\"name\":\"a\",\"count\":1}");
        assertProblem(
                send(request("POST", "/api/v1/probes", body).header("Content-Encoding", "gzip")),
                415,
                "unsupported-media-type");
    }

    @Test
    void everyAnswerIsDataAndNoPageAndIsNotStored() throws Exception {
        for (String path :
                List.of("/api/v1/probes/" + ID, "/api/v1/probes/refusals/bug", "/nothing", "/plain/failing")) {
            var headers = get(path).headers();
            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(headers.allValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; frame-ancestors 'none'");
            assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void anotherRepresentationIs406() throws Exception {
        var request = request("GET", "/api/v1/probes/" + ID, BodyPublishers.noBody());
        assertProblem(send(request.setHeader("Accept", "text/html")), 406, "not-acceptable");
    }

    @Test
    void aLargeBodyIs413() throws Exception {
        assertProblem(post("\"" + "a".repeat(2 << 20) + "\""), 413, "too-large");
    }

    @Test
    void aLargeBodyWithoutLengthIs413() throws Exception {
        var body = BodyPublishers.fromPublisher(
                BodyPublishers.ofString("{\"parts\":[{\"name\":\"" + "a".repeat(2 << 20) + "\"}]}"));
        assertProblem(send(request("POST", "/api/v1/probes", body)), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "Bearer ", "Basic eDp5", "Bearer a.b.c"})
    void aBadTokenIs401(String authorization) throws Exception {
        var request = request("GET", "/api/v1/probes/" + ID, BodyPublishers.noBody());
        var answer = send(request.setHeader("Authorization", authorization));
        assertProblem(answer, 401, "not-authenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void noTokenIs401() throws Exception {
        var answer = send(HttpRequest.newBuilder(uri("/api/v1/probes/" + ID)));
        assertProblem(answer, 401, "not-authenticated");
        assertThat(answer.headers().allValues("WWW-Authenticate")).hasSize(1);
    }

    @Test
    void aTokenWithoutTenantIs401() throws Exception {
        String token = Jwt.issuer(ProbeServer.ISSUER)
                .audience("praxis")
                .subject("x")
                .claim("roles", List.of("therapist"))
                .sign();
        var request = request("GET", "/api/v1/probes/" + ID, BodyPublishers.noBody());
        assertProblem(send(request.setHeader("Authorization", "Bearer " + token)), 401, "not-authenticated");
    }

    @Test
    void anotherRoleIs403() throws Exception {
        assertProblem(get("/api/v1/probes/physicians"), 403, "not-allowed");
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(request("POST", "/api/v1/probes", BodyPublishers.ofString(body == null ? "" : body)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request("GET", path, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        String token = Jwt.issuer(ProbeServer.ISSUER)
                .audience("praxis")
                .subject("0190c1f2-0000-7000-8000-00000000000a")
                .claim("tenant", "riverside")
                .claim("roles", List.of("therapist"))
                .sign();
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body);
    }

    private URI uri(String path) {
        return URI.create("http://" + server.getHost() + ":" + server.getPort() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.version(HttpClient.Version.HTTP_1_1).build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:praxis:problem:" + type);
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "health.praxis", "secret", "jackson");
    }
}
