package health.praxis.testing.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;

import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InboxTest {

    private static final String TOPIC = "praxis.clinic";
    private static final String TENANT = "riverside";

    @Inject
    ThingReadModel things;

    @Test
    void handlesTheSameFactOnce() {
        UUID thing = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        IncomingEvents.publish(TOPIC, ThingReadModel.BEGAN, TENANT, thing, thing, 1, data(thing, "begun"), event);
        IncomingEvents.publish(TOPIC, ThingReadModel.BEGAN, TENANT, thing, thing, 1, data(thing, "begun"), event);
        UUID last = publish(thing, 2, "gone on");
        awaitState(thing, "gone on");
        assertThat(things.handled()).containsOnlyOnce(event.toString()).contains(last.toString());
    }

    @Test
    void passesOverAnOlderFactThatComesLate() {
        UUID thing = UUID.randomUUID();
        begin(thing);
        publish(thing, 5, "fifth");
        publish(thing, 3, "third");
        publish(thing, 6, "sixth");
        awaitState(thing, "sixth");
        publish(thing, 6, "sixth once more, under another id");
        UUID marker = UUID.randomUUID();
        IncomingEvents.publish(TOPIC, ThingReadModel.BEGAN, TENANT, thing, marker, 1, data(marker, "marker"));
        awaitState(marker, "marker");
        assertThat(state(TENANT, thing)).contains("sixth");
    }

    @Test
    void keepsFactsWaitingUntilTheirParentComesAndThenTakesThemInOrder() {
        UUID thing = UUID.randomUUID();
        String otherTopic = "praxis.audit";
        IncomingEvents.publish(otherTopic, ThingReadModel.WENT_ON, TENANT, thing, thing, 2, data(thing, "second"));
        IncomingEvents.publish(otherTopic, ThingReadModel.WENT_ON, TENANT, thing, thing, 3, data(thing, "third"));
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting(thing) == 2);
        begin(thing);
        awaitState(thing, "third");
        await().until(() -> waiting(thing) == 0);
    }

    @Test
    void triesAgainUntilAFactSucceedsWithoutPuttingItAside() {
        UUID thing = UUID.randomUUID();
        things.failNext(3);
        IncomingEvents.publish(TOPIC, ThingReadModel.BEGAN, TENANT, thing, thing, 1, data(thing, "fails at first"));
        publish(thing, 2, "went on after all");
        awaitState(thing, "went on after all");
        assertThat(deadLetters(thing)).isEmpty();
    }

    @Test
    void goesOnAfterAnErrorOfTheMachine() {
        UUID thing = UUID.randomUUID();
        things.failNext(2);
        IncomingEvents.publish(TOPIC, ThingReadModel.BEGAN, TENANT, thing, thing, 1, data(thing, "overflows at first"));
        publish(thing, 2, "went on after an error");
        awaitState(thing, "went on after an error");
        assertThat(deadLetters(thing)).isEmpty();
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("inbox", "outbox-relay", "heartbeat"));
    }

    @Test
    void putsAWaitingFactThatFailsBehindTheOthersThatWait() {
        UUID thing = UUID.randomUUID();
        IncomingEvents.publish(
                "praxis.audit", ThingReadModel.WENT_ON, TENANT, thing, thing, 2, data(thing, "fails while waiting"));
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting(thing) == 1);
        things.failWhile("fails while waiting");
        String before = triedAt(thing);
        await().atMost(Duration.ofSeconds(60)).until(() -> !triedAt(thing).equals(before));
        things.failWhile("");
        begin(thing);
        awaitState(thing, "fails while waiting");
    }

    @Test
    void putsAsideWhatCanNeverBeReadWithItsReason() {
        UUID notAnEvent = UUID.randomUUID();
        IncomingEvents.publishRaw(TOPIC, notAnEvent.toString(), "hello".getBytes(StandardCharsets.UTF_8));
        UUID brokenSchema = UUID.randomUUID();
        IncomingEvents.publish(
                TOPIC, ThingReadModel.BEGAN, TENANT, brokenSchema, brokenSchema, 1, "{\"thingId\":\"x\"}");
        UUID notJson = UUID.randomUUID();
        IncomingEvents.publish(TOPIC, ThingReadModel.BEGAN, TENANT, notJson, notJson, 1, "{");
        UUID noTenant = UUID.randomUUID();
        IncomingEvents.publish(TOPIC, ThingReadModel.BEGAN, " ", noTenant, noTenant, 1, data(noTenant, "nobody's"));
        IncomingEvents.publishRaw(TOPIC, null, "no key".getBytes(StandardCharsets.UTF_8));
        UUID tooDeep = UUID.randomUUID();
        IncomingEvents.publish(TOPIC, ThingReadModel.BEGAN, TENANT, tooDeep, tooDeep, 1, "[".repeat(100_000));
        UUID unheardOf = UUID.randomUUID();
        IncomingEvents.publish(
                TOPIC, "health.praxis.platform.unheard-of.v9", TENANT, unheardOf, unheardOf, 1, "{\"any\":1}");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(reasons(notAnEvent)).hasSize(1);
            assertThat(reasons(brokenSchema)).containsExactly("schema-broken");
            assertThat(reasons(notJson)).containsExactly("data-not-json");
            assertThat(reasons(noTenant)).containsExactly("envelope-broken");
            assertThat(reasons(tooDeep)).containsExactly("data-not-json");
        });
        UUID marker = UUID.randomUUID();
        IncomingEvents.publish(TOPIC, ThingReadModel.BEGAN, TENANT, unheardOf, marker, 1, data(marker, "marker"));
        awaitState(marker, "marker");
        assertThat(deadLetters(unheardOf)).isEmpty();
    }

    @Test
    void keepsTheFactsOfTwoTenantsWithEqualIdsApart() {
        UUID thing = UUID.randomUUID();
        IncomingEvents.publish(TOPIC, ThingReadModel.BEGAN, TENANT, thing, thing, 1, data(thing, "here"));
        IncomingEvents.publish(TOPIC, ThingReadModel.BEGAN, "hillcrest", thing, thing, 1, data(thing, "there"));
        awaitState(thing, "here");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> state("hillcrest", thing).equals(Optional.of("there")));
        assertThat(state(TENANT, thing)).contains("here");
    }

    private static void begin(UUID thing) {
        IncomingEvents.publish(TOPIC, ThingReadModel.BEGAN, TENANT, thing, thing, 1, data(thing, "begun"));
    }

    private static UUID publish(UUID thing, long sequence, String state) {
        return IncomingEvents.publish(
                TOPIC, ThingReadModel.WENT_ON, TENANT, thing, thing, sequence, data(thing, state));
    }

    private static String data(UUID thing, String state) {
        return "{\"thingId\":\"" + thing + "\",\"state\":\"" + state + "\"}";
    }

    private static void awaitState(UUID thing, String state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> state(TENANT, thing).equals(Optional.of(state)));
    }

    private static Optional<String> state(String tenant, UUID thing) {
        return query("select state from thing where tenant_id = ? and id = ?", tenant, thing);
    }

    private static long waiting(UUID subject) {
        return query("select count(*)::text from inbox_waiting where tenant_id = ? and subject = ?", TENANT, subject)
                .map(Long::parseLong)
                .orElseThrow();
    }

    private static String triedAt(UUID subject) {
        return query("select tried_at::text from inbox_waiting where tenant_id = ? and subject = ?", TENANT, subject)
                .orElseThrow();
    }

    private static Optional<String> query(String sql, String tenant, UUID id) {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement(sql)) {
            select.setString(1, tenant);
            select.setObject(2, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> reasons(UUID key) {
        return deadLetters(key).stream()
                .map(letter ->
                        new String(letter.headers().lastHeader("praxis_reason").value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> deadLetters(UUID key) {
        Map<String, Object> settings = Map.of("bootstrap.servers", Infrastructure.kafkaServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("praxis.dead-letter.platform").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(letters::add);
            }
            return letters.stream()
                    .filter(letter -> key.toString().equals(letter.key()))
                    .toList();
        }
    }
}
