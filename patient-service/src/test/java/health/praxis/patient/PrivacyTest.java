package health.praxis.patient;

import static health.praxis.patient.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words that people type stay in the database, whichever field they type them into and whatever becomes of the request. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PrivacyTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Stands for a word of its own at each place of a body. */
    private static final String WORD = "*";

    private static final String PERSON = """
        {"identifiers":[{"system":"*","value":"*"}],
         "demographics":{
          "names":[{"use":"official","family":"*","given":["*"],"prefix":["*"]}],
          "birthDate":"1956-02-29","administrativeSex":"female",
          "contacts":[{"system":"phone","value":"*","use":"home"}],
          "address":{"lines":["*"],"city":"*","state":"*","postalCode":"*","country":"BR"},
          "emergencyContact":{"name":"*","relationship":"*","contact":{"system":"phone","value":"*"}}}}
        """;
    private static final String PRACTITIONER = """
        {"name":"*","discipline":"physical","registration":{"body":"*","number":"*"}}
        """;
    private static final String CAREGIVER = """
        {"name":"*","relationship":"partner","contacts":[{"system":"phone","value":"*"}],"parts":["record"],
         "trainings":[{"technique":"transfers","note":"*","trainedOn":"2020-01-01","trainedBy":"%s"}]}
        """;
    private static final String LOCATION = """
        {"name":"*","rooms":[{"name":"*"}]}
        """;

    /** Every text that FHIR has room for, in elements that are read and in elements that are not. */
    private static final String BUNDLE = """
        {"resourceType":"Bundle","type":"transaction","identifier":{"value":"*"},"entry":[
          {"fullUrl":"urn:uuid:0","resource":{"resourceType":"Patient","id":"p1","gender":"female",
            "birthDate":"1950-02-03","language":"en","text":{"status":"generated","div":"<div>*</div>"},
            "extension":[{"url":"urn:x","valueString":"*"}],
            "identifier":[{"system":"urn:mrn","value":"*","type":{"text":"*"},"assigner":{"display":"*"}}],
            "name":[{"use":"official","text":"*","family":"*","given":["*"],"prefix":["*"],"suffix":["*"]}],
            "telecom":[{"system":"phone","value":"*"}],
            "address":[{"text":"*","line":["*"],"city":"*","district":"*","state":"*","postalCode":"*",
              "country":"*"}],
            "maritalStatus":{"text":"*"},
            "contact":[{"name":{"family":"*"},"telecom":[{"value":"*"}],"relationship":[{"text":"*"}]}],
            "communication":[{"language":{"text":"*","coding":[{"code":"pt","display":"*"}]}}],
            "generalPractitioner":[{"display":"*"}]}},
          {"fullUrl":"urn:uuid:1","resource":{"resourceType":"Condition","id":"c1",
            "text":{"status":"generated","div":"<div>*</div>"},
            "subject":{"reference":"Patient/p1","display":"*"},"onsetDateTime":"2020-01-01",
            "clinicalStatus":{"text":"*","coding":[{"code":"active","display":"*"}]},
            "verificationStatus":{"coding":[{"code":"confirmed"}]},
            "code":{"text":"*","coding":[{"system":"http://snomed.info/sct","code":"230690007","display":"*"}]},
            "bodySite":[{"text":"*"}],"note":[{"authorString":"*","text":"*"}]}},
          {"fullUrl":"urn:uuid:2","resource":{"resourceType":"Condition","subject":{"reference":"Patient/p1"},
            "onsetString":"*","code":{"text":"*","coding":[{"system":"*","code":"*","display":"*"}]}}},
          {"fullUrl":"urn:uuid:3","resource":{"resourceType":"MedicationRequest","status":"active","intent":"order",
            "subject":{"reference":"Patient/p1"},
            "medicationCodeableConcept":{"text":"*","coding":[{"system":"*","code":"*","display":"*"}]},
            "note":[{"text":"*"}],"dosageInstruction":[{"text":"*","patientInstruction":"*"}]}},
          {"fullUrl":"urn:uuid:4","resource":{"resourceType":"MedicationStatement","status":"active",
            "subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"*"}}},
          {"fullUrl":"urn:uuid:5","resource":{"resourceType":"Observation","valueString":"*"}},
          {"fullUrl":"*","resource":{"resourceType":"*","text":"*"}}]}
        """;

    private final String tenant = "privacy-" + UUID.randomUUID();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Recorder logged = new Recorder();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(logged);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(logged);
    }

    @Test
    void keepsEveryWordOutOfTopicsAndLogs() throws SQLException, ExecutionException, InterruptedException {
        String patient = create("/api/v1/patients", "", PERSON);
        change("put", "/api/v1/patients/{id}", patient, 1, PERSON);
        change("patch", "/api/v1/patients/{id}", patient, 2, PERSON);
        conditions(patient);
        precautionsAndConsents(patient);
        caregivers(patient);
        episodes(patient);
        clinic();
        imports();
        refused(patient);
        change("post", "/api/v1/patients/{id}/archiving", patient, 3, "{\"reason\":\"*\"}");
        assertThat(words.keySet()).as("a free-text field without a word").containsAll(freeTextFields());

        awaitEverythingPublished();
        var messages = everyMessage();
        assertThat(messages).anyMatch(message -> message.startsWith(patient));
        words.forEach((place, word) -> {
            assertThat(messages).as(place).noneMatch(message -> message.contains(word));
            assertThat(logged.lines).as(place).noneMatch(line -> line.contains(word));
        });
    }

    private void conditions(String patient) {
        String condition = create(
                "/api/v1/patients/{patientId}/conditions",
                patient,
                "{\"condition\":\"stroke\",\"codes\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"230690007\"}]}");
        change("put", "/api/v1/conditions/{id}", condition, 1, "{\"clinicalStatus\":\"remission\"}");
        for (String code : List.of("*", "a word", "a\\nword")) {
            refusal("/api/v1/patients/" + patient + "/conditions", """
                {"condition":"tbi","codes":[{"system":"http://snomed.info/sct","code":"! %s"}]}
                """.formatted(code));
        }
    }

    private void precautionsAndConsents(String patient) {
        String precaution = create(
                "/api/v1/patients/{patientId}/precautions", patient, "{\"precaution\":\"pacemaker\",\"note\":\"*\"}");
        change("post", "/api/v1/precautions/{id}/end", precaution, 1, "{\"note\":\"*\"}");
        String consent = create("/api/v1/patients/{patientId}/consents", patient, "{\"purpose\":\"research\"}");
        change("post", "/api/v1/consents/{id}/withdrawal", consent, 1, "{\"note\":\"*\"}");
        create("/api/v1/patients/{patientId}/consents", patient, "{\"purpose\":\"treatment\"}");
    }

    private void caregivers(String patient) {
        String trainer = create("/api/v1/clinic/practitioners", "", PRACTITIONER);
        String known = CAREGIVER.formatted(trainer);
        create(
                "/api/v1/patients/{patientId}/capacity-assessments",
                patient,
                "{\"capacity\":\"absent\",\"note\":\"*\"}");
        String caregiver = create("/api/v1/patients/{patientId}/caregivers", patient, known);
        change("put", "/api/v1/caregivers/{id}", caregiver, 1, known);
        change("post", "/api/v1/caregivers/{id}/unlinking", caregiver, 2, "{\"reason\":\"*\"}");
    }

    private void episodes(String patient) {
        String episode = create("/api/v1/patients/{patientId}/episodes", patient, """
            {"programmeType":"cognitive","setting":"home","referral":{"source":"self","reason":"*"}}
            """);
        change("post", "/api/v1/episodes/{id}/end", episode, 1, "{\"reason\":\"goals-met\",\"note\":\"*\"}");
    }

    private void clinic() {
        String practitioner = create("/api/v1/clinic/practitioners", "", PRACTITIONER);
        change("put", "/api/v1/clinic/practitioners/{id}", practitioner, 1, PRACTITIONER);
        String location = create("/api/v1/clinic/locations", "", LOCATION);
        change("put", "/api/v1/clinic/locations/{id}", location, 1, LOCATION);
    }

    private void imports() {
        String bundle = typed("an import", BUNDLE);
        for (int time = 0; time < 2; time++) {
            caller().contentType("application/fhir+json")
                    .body(bundle)
                    .post("/api/v1/patient-imports")
                    .then()
                    .statusCode(201);
        }
        for (String broken : List.of(
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"*\",\"id\":\"*\"}}]}",
                "{\"resourceType\":\"*\"}",
                "{\"resourceType\":\"Bundle\",\"entry\":\"*\"}")) {
            caller().contentType("application/fhir+json")
                    .body(typed("a refused import", broken))
                    .post("/api/v1/patient-imports")
                    .then()
                    .statusCode(422);
        }
        caller().contentType("application/fhir+json")
                .body(word("a broken import"))
                .post("/api/v1/patient-imports");
    }

    /** Each of these fails in another way, and each failure has words of its own to tell. */
    private void refused(String patient) {
        String name = word("an unknown field");
        caller().body("{\"" + name + "\":1}").post("/api/v1/patients").then().statusCode(400);
        caller().body(word("no JSON")).post("/api/v1/patients").then().statusCode(400);
        refusal("/api/v1/patients", PERSON.replace("\"female\"", "\"*\""));
        refusal("/api/v1/patients", PERSON.replace("1956-02-29", "*"));
        refusal("/api/v1/patients", PERSON.replace("1956-02-29", "2956-02-28"));
        refusal("/api/v1/patients", PERSON.replace("\"BR\"", "\"*\""));
        refusal("/api/v1/patients/" + patient + "/precautions", "{\"precaution\":\"*\",\"note\":\"*\"}");
        refusal("/api/v1/clinic/practitioners", PRACTITIONER.replace("physical", "*"));
        String taken = typed("a taken identifier", PERSON);
        caller().body(taken).post("/api/v1/patients").then().statusCode(201);
        caller().body(taken).post("/api/v1/patients").then().statusCode(409);
        caller().header("Idempotency-Key", word("a key"))
                .get("/api/v1/patients/" + word("a path"))
                .then()
                .statusCode(400);
        caller().queryParam("identifierSystem", word("a system"))
                .queryParam("identifierValue", word("a value"))
                .get("/api/v1/patients")
                .then()
                .statusCode(200);
    }

    private void refusal(String path, String body) {
        int status = caller().body(typed("refused", body)).post(path).statusCode();
        assertThat(status).as(body).isIn(400, 422);
    }

    private String create(String template, String patient, String body) {
        return sent("post", template, caller(), patient, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void change(String method, String template, String id, long version, String body) {
        var request = caller().header("If-Match", "\"" + version + "\"");
        if (method.equals("patch")) {
            request.contentType("application/merge-patch+json");
        }
        sent(method, template, request, id, body).then().statusCode(200);
    }

    private Response sent(String method, String template, RequestSpecification request, String id, String body) {
        return request.body(typed(method + " " + template + " ", body))
                .request(method, template.replaceFirst("\\{\\w+}", id));
    }

    private RequestSpecification caller() {
        return as(tenant, "therapist", "coordinator", "tenant-admin", "integration");
    }

    /** The body with a word of its own at each place that has one. */
    private String typed(String request, String body) {
        try {
            return replaced(request, JSON.readTree(body)).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private JsonNode replaced(String place, JsonNode node) {
        return switch (node) {
            case TextNode text
            when text.textValue().contains(WORD) ->
                TextNode.valueOf(text.textValue().replace(WORD, word(place)));
            case ArrayNode array -> {
                var copy = JSON.createArrayNode();
                array.forEach(each -> copy.add(replaced(place, each)));
                yield copy;
            }
            case ObjectNode object -> {
                var copy = JSON.createObjectNode();
                object.properties()
                        .forEach(each ->
                                copy.set(each.getKey(), replaced(place + "/" + each.getKey(), each.getValue())));
                yield copy;
            }
            default -> node;
        };
    }

    private String word(String place) {
        String word = "Wort" + UUID.randomUUID().toString().substring(0, 8);
        words.put(words.containsKey(place) ? place + " " + words.size() : place, word);
        return word;
    }

    private static List<String> freeTextFields() {
        try {
            var fields = List.copyOf(FreeTextFields.of(
                    JSON.readTree(given().get("/q/openapi?format=json").asString())));
            assertThat(fields)
                    .contains(
                            "post /api/v1/patients /demographics/names/given",
                            "post /api/v1/precautions/{id}/end /note")
                    .hasSizeGreaterThan(30);
            return fields;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitEverythingPublished() throws SQLException {
        try (var database = Infrastructure.database().connectAsSuperuser();
                var statement = database.createStatement()) {
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                try (var rows = statement.executeQuery("select count(*) from outbox")) {
                    rows.next();
                    return rows.getLong(1) == 0;
                }
            });
        }
    }

    /** Key, headers and value of every message on every topic, dead letters included. */
    private static List<String> everyMessage() throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", Infrastructure.kafkaServers());
        var messages = new ArrayList<String>();
        try (var admin = Admin.create(settings);
                var consumer =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = admin.listTopics().names().get().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> messages.add(whole(message)));
            }
        }
        return messages;
    }

    private static String whole(ConsumerRecord<byte[], byte[]> message) {
        var text = new StringBuilder(text(message.key()));
        message.headers()
                .forEach(header ->
                        text.append('\n').append(header.key()).append('=').append(text(header.value())));
        return text.append('\n').append(text(message.value())).toString();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static final class Recorder extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            var text = new StringWriter();
            text.append(line.getMessage()).append(Arrays.toString(line.getParameters()));
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(new PrintWriter(text));
            }
            lines.add(text.toString());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
