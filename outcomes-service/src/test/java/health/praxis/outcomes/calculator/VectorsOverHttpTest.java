package health.praxis.outcomes.calculator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every vector of the reference data and every one of our own, through the API. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class VectorsOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double PRECISION = 1e-6;

    @Test
    void everyGivenVectorComesOutAsExpected() throws IOException {
        assertThat(passed("/golden.json")).isEqualTo(73);
    }

    @Test
    void everyVectorOfOurOwnComesOutAsExpected() throws IOException {
        assertThat(passed("/more-vectors.json")).isGreaterThanOrEqualTo(40);
    }

    /** Computed from the same data by a program of their own, so that a rule misread once is not misread twice. */
    @Test
    void everyVectorOfAllInstrumentsComesOutAsAnotherProgramComputedIt() throws IOException {
        assertThat(passed("/varied-vectors.json")).isEqualTo(439);
    }

    private static int passed(String resource) throws IOException {
        Map<String, Integer> byKind = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (JsonNode vector : vectors(resource)) {
            List<String> differences = differences(vector);
            byKind.merge(vector.get("kind").asText(), differences.isEmpty() ? 1 : 0, Integer::sum);
            differences.forEach(difference -> wrong.add(vector.get("id").asText() + ": " + difference));
        }
        int passed = byKind.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("vectors over HTTP from " + resource + ": " + passed + " passed " + byKind);
        assertThat(wrong).isEmpty();
        return passed;
    }

    private static JsonNode vectors(String resource) throws IOException {
        try (InputStream stream = VectorsOverHttpTest.class.getResourceAsStream(resource)) {
            return JSON.readTree(stream).get("vectors");
        }
    }

    private static List<String> differences(JsonNode vector) throws IOException {
        String kind = vector.get("kind").asText();
        Response response = given().auth()
                .oauth2(Tokens.of("riverside", "therapist"))
                .contentType("application/json")
                .body(vector.get("input").toString())
                .post(path(kind, vector.get("measure_id").asText()));
        List<String> differences = new ArrayList<>();
        JsonNode answer = JSON.readTree(response.asString());
        if (kind.equals("invalid")) {
            refusal(response.statusCode(), answer, vector.at("/expected/error").asText(), differences);
            return differences;
        }
        if (response.statusCode() != 200) {
            return List.of(response.statusCode() + " " + response.asString());
        }
        compare("", vector.get("expected"), answer, differences);
        if (kind.equals("change") && vector.has("thresholds")) {
            compare("/thresholds", vector.get("thresholds"), answer.get("thresholds"), differences);
        }
        return differences;
    }

    private static String path(String kind, String measure) {
        return switch (kind) {
            case "score", "transform", "slope", "gas", "gas-trap", "invalid" ->
                "/api/v1/instruments/" + measure + "/scores";
            case "change", "gas-change", "slope-change" -> "/api/v1/instruments/" + measure + "/changes";
            case "sem", "mdc-from-sem", "rci" -> "/api/v1/measurement-error/" + kind;
            default -> throw new AssertionError("There is no calculator for vectors of kind " + kind);
        };
    }

    /** One code for all, and a pointer for each item it names. */
    private static void refusal(int status, JsonNode problem, String code, List<String> differences) {
        if (status != 422 || !problem.path("code").asText().equals(code)) {
            differences.add(status + " " + problem);
            return;
        }
        List<String> named = code.contains(":")
                ? Arrays.asList(code.substring(code.indexOf(':') + 1).split(",", -1))
                : List.of("");
        JsonNode errors = problem.path("errors");
        boolean pointed = errors.size() == named.size();
        for (int i = 0; pointed && i < named.size(); i++) {
            JsonNode error = errors.get(i);
            boolean inList = named.get(i).equals("attainment");
            pointed = error.path("code").asText().equals(code)
                    && error.path("pointer").asText().matches(inList ? "/x/\\d+" : ".*/" + named.get(i) + ".*");
        }
        if (!pointed) {
            differences.add("pointers of " + problem);
        }
    }

    /** Everything expected is there; more may be. */
    private static void compare(String at, JsonNode expected, JsonNode answer, List<String> differences) {
        if (answer == null) {
            differences.add(at + " is left out");
        } else if (expected.isObject() && answer.isObject()) {
            expected.properties()
                    .forEach(field -> compare(
                            at + "/" + field.getKey(), field.getValue(), answer.get(field.getKey()), differences));
        } else if (expected.isNumber() && answer.isNumber()) {
            if (Math.abs(expected.doubleValue() - answer.doubleValue()) > PRECISION) {
                differences.add(at + " is " + answer + " and not " + expected);
            }
        } else if (!expected.equals(answer)) {
            differences.add(at + " is " + answer + " and not " + expected);
        }
    }
}
