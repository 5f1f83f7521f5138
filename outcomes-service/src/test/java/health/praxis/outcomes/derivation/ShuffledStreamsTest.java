package health.praxis.outcomes.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.praxis.outcomes.Course;
import health.praxis.outcomes.PatientServiceFake;
import health.praxis.outcomes.Projections;
import health.praxis.outcomes.Script;
import health.praxis.platform.inbox.Inbox;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/**
 * A law: whatever order the topics come in, as long as each keeps the order of its keys, and however often a fact comes, the
 * projections end the same. {@code -Dpraxis.shuffle.tries} says how often it is tried, {@code -Dpraxis.shuffle.seed} tries
 * one case again.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class ShuffledStreamsTest {

    private static final int TRIES = Integer.getInteger("praxis.shuffle.tries", 2);
    private static final Long ONLY = Long.getLong("praxis.shuffle.seed");

    @Inject
    Inbox inbox;

    @Inject
    DerivationService derivation;

    @Test
    void endTheSameInEveryOrderThatKeysAllow() {
        if (ONLY != null) {
            check(ONLY);
            return;
        }
        // the generator of jqwik, without its engine: the tests of this class share the running service
        JqwikSession.run(() -> {
            RandomGenerator<Long> seeds = Arbitraries.longs().generator(1_000, true);
            var random = new Random();
            for (int i = 0; i < TRIES; i++) {
                check(seeds.next(random).value());
            }
        });
    }

    private void check(long seed) {
        var order = new Random(seed);
        var script = Script.drawn(seed, 1 + order.nextInt(2));
        if (script.patients().size() > 1) {
            script.erase(script.patients().getLast());
        }
        String straight = "straight-" + UUID.randomUUID();
        String shuffled = "shuffled-" + UUID.randomUUID();
        // so that there is somebody to measure; it comes again with the others
        inbox.receive(script.inOrder().stream()
                .filter(fact -> fact.type().endsWith("patient.registered.v1"))
                .findFirst()
                .orElseThrow()
                .of(straight));
        measure(straight, script);
        copyAssessments(straight, shuffled);
        tell(straight, script.inOrder());
        tell(shuffled, script.shuffled(order));

        assertThat(Projections.count("select count(*) from inbox_waiting where tenant_id = ?", shuffled))
                .as("facts that still wait, with seed %d", seed)
                .isZero();
        assertThat(Projections.of(shuffled)).as("seed %d", seed).isEqualTo(Projections.of(straight));
        assertThat(Projections.of(straight).get("timeline_entry")).isNotEmpty();
        assertThat(Projections.of(straight).get("progress")).isNotEmpty();
    }

    private void tell(String tenant, List<Script.Fact> facts) {
        facts.forEach(fact -> inbox.receive(fact.of(tenant)));
        derivation.computeAgain(tenant);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Projections.count("select count(*) from derivation_due where tenant_id = ?", tenant) == 0);
    }

    private static void measure(String tenant, Script script) {
        var random = new Random(script.patients().getFirst().getLeastSignificantBits());
        UUID patient = script.patients().getFirst();
        for (int day : List.of(0, 14, 29)) {
            int score = 30 + random.nextInt(15);
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.of(tenant, "coordinator"))
                    .contentType(ContentType.JSON)
                    .body("""
                        {"patientId":"%s","instrument":"berg-balance-scale","timePoint":"interim","performedAt":"%s",
                         "total":%d}\
                        """.formatted(patient, Course.at(day), score))
                    .post("/api/v1/assessments")
                    .then()
                    .statusCode(201);
        }
    }

    /** Own records are the same for both; only the tenant differs. */
    private static void copyAssessments(String from, String to) {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var copy = superuser.prepareStatement("""
                    insert into assessment select (jsonb_populate_record(a, jsonb_build_object('tenant_id', ?::text))).*
                    from assessment a where tenant_id = ?
                    """)) {
            copy.setString(1, to);
            copy.setString(2, from);
            assertThat(copy.executeUpdate()).isEqualTo(3);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
