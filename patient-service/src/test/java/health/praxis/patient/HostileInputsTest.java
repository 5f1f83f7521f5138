package health.praxis.patient;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import health.praxis.testing.Infrastructure;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sends who has got past the gateway. Each is answered with a problem and leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class HostileInputsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String tenant = "hostile-" + UUID.randomUUID();

    @AfterEach
    void nothingIsLeftBehind() {
        caller().get("/api/v1/patients").then().statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/patients, application/json",
        "/api/v1/patient-imports, application/json",
        "/api/v1/patient-imports, application/fhir+json",
        "/api/v1/patient-imports, application/x-ndjson"
    })
    void aGzipBombIsNotUnpacked(String path, String type) {
        for (String coding : new String[] {"gzip", "x-gzip", "deflate", "br", "gzip, gzip"}) {
            assertProblem(send(path, type, coding, zipped(new byte[32 << 20])), 415, "unsupported-media-type");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/patients, application/json",
        "/api/v1/patient-imports, application/fhir+json",
        "/api/v1/patient-imports, application/fhir+ndjson"
    })
    void aGzipBombThatIsNotCalledOneIsNoJson(String path, String type) {
        assertProblem(send(path, type, null, zipped(new byte[32 << 20])), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "application/fhir+ndjson", "application/jsonl", "text/plain"})
    void linesAreTakenByImportsAlone(String type) {
        assertProblem(
                send("/api/v1/patients", type, null, "{}\n{}\n".getBytes(StandardCharsets.UTF_8)),
                415,
                "unsupported-media-type");
    }

    @Test
    void moreLinesThanAnImportHasAreRefused() {
        var lines = "{}\n".repeat(100_001).getBytes(StandardCharsets.UTF_8);
        assertProblem(send("/api/v1/patient-imports", "application/x-ndjson", null, lines), 422, "import-refused");
    }

    @Test
    void aLineWithoutAnEndIsNotHeld() {
        var line = "[".repeat(20 << 20).getBytes(StandardCharsets.UTF_8);
        assertProblem(send("/api/v1/patient-imports", "application/x-ndjson", null, line), 400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/patients, application/json",
        "/api/v1/patient-imports, application/fhir+json",
        "/api/v1/patient-imports, application/fhir+ndjson"
    })
    void deepNestingIsNotFollowed(String path, String type) {
        for (String opening : new String[] {"[", "{\"a\":"}) {
            var deep = opening.repeat(100_000).getBytes(StandardCharsets.UTF_8);
            assertProblem(send(path, type, null, deep), 400, "malformed-request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "application/", "application/json; charset=\"", "*/*", "application/x-zip"})
    void aContentTypeThatIsNoneIs415(String type) {
        for (String path : new String[] {"/api/v1/patients", "/api/v1/patient-imports"}) {
            assertProblem(send(path, type, null, "{}".getBytes(StandardCharsets.UTF_8)), 415, "unsupported-media-type");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/patients/../patients",
                "/api/v1/patients/..",
                "/api/v1/patients/%2e%2e/patients",
                "/api/v1/patients%2f",
                "/api/v1/patients;x=1",
                "/api/v1/patients/;/",
                "/api/v1/patients/%00",
                "/api/v1/%70atients/x",
                "/api/v1//patients/x",
                "/api/../q/health/nothing",
                "/q/../api/v1/patients/x"
            })
    void aPathThatTwoReadersCouldTakeDifferentlyFindsNobody(String target) throws IOException {
        String answer = raw("GET " + target + " HTTP/1.1", "Authorization: Bearer " + token("coordinator"));
        assertThat(answer)
                .containsIgnoringCase("content-type: application/problem+json")
                .matches(head -> head.startsWith("HTTP/1.1 400 ") || head.startsWith("HTTP/1.1 404 "));
    }

    /** Refused by the server itself, before anything of this product. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/patients/%zz", "/api/v1/patients\\\\x"})
    void aPathThatIsNoneIsRefused(String target) throws IOException {
        assertThat(raw("GET " + target + " HTTP/1.1", "Authorization: Bearer " + token("coordinator")))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void aKeyOfSomebodyElseOpensNothing() {
        String key = UUID.randomUUID().toString();
        String shared = "shared-" + tenant;
        String body = """
            {"demographics":{"names":[{"use":"official","family":"Key"}],"administrativeSex":"female"}}
            """;
        String first =
                keyed("one", shared, key, body).then().statusCode(201).extract().path("id");
        String again =
                keyed("one", shared, key, body).then().statusCode(201).extract().path("id");
        String others = keyed("other", shared, key, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(again).isEqualTo(first);
        assertThat(others).isNotEqualTo(first);
    }

    private static Response keyed(String subject, String tenant, String key, String body) {
        return given().auth()
                .oauth2(Tokens.of(subject, tenant, (UUID) null, "coordinator"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/patients");
    }

    private RequestSpecification caller() {
        return given().auth().oauth2(token("coordinator"));
    }

    private String token(String role) {
        return Tokens.of(tenant, role);
    }

    /** As it is, with nothing that a client library would set right. */
    private HttpResponse<String> send(String path, String type, String coding, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + token("integration"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body));
        if (coding != null) {
            request.header("Content-Encoding", coding);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String raw(String... head) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            String request = String.join("\r\n", head) + "\r\nHost: service\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.body()).contains("\"type\":\"urn:praxis:problem:" + type + "\"");
    }

    private static byte[] zipped(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
