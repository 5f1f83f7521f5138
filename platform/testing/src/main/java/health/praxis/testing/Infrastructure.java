package health.praxis.testing;

import health.praxis.platform.heartbeat.Heartbeat;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;

/** One PostgreSQL, one Kafka and one token key for all tests of a module. */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {

    /** The issuer of test tokens. */
    public static final String ISSUER = "https://identity.test";

    static final List<String> TOPICS = List.of(
            "praxis.clinic",
            "praxis.patient",
            "praxis.therapy-plan",
            "praxis.session",
            "praxis.outcomes",
            "praxis.audit");

    private static final int PARTITIONS = 32;

    /** How often tests look whether something has happened, unless they say otherwise. */
    private static final Duration SHORTLY = Duration.ofMillis(20);

    private static ServiceDatabase database;
    private static EmbeddedKafkaBroker kafka;
    private static KeyPair tokenKey;
    private static OwnerHeartbeat owner;

    @Override
    public Map<String, String> start() {
        tokenKey = Tokens.newKey();
        Awaitility.setDefaultPollInterval(SHORTLY);
        database = ServiceDatabase.start(prefix());
        kafka = new EmbeddedKafkaBroker()
                .withNodeId(1)
                .withKafkaPort(0)
                .withControllerPort(0)
                .withDeleteLogDirsOnClose(true);
        kafka.start();
        createTopics();
        owner = new OwnerHeartbeat(kafkaServers());
        byte[] cursorKey = new byte[32];
        new SecureRandom().nextBytes(cursorKey);
        var settings = new HashMap<String, String>();
        settings.put("PRAXIS_DATABASE_URL", database.url());
        settings.put("quarkus.datasource.jdbc.url", database.url());
        settings.put("quarkus.datasource.relay.jdbc.url", database.url());
        settings.put("kafka.bootstrap.servers", kafkaServers());
        settings.put("praxis.rebuild.look-every", "PT0.1S");
        settings.put("praxis.cursor.key", Base64.getEncoder().encodeToString(cursorKey));
        settings.put("quarkus.oidc.auth-server-url", "");
        settings.put("quarkus.oidc.token.issuer", ISSUER);
        settings.put(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(tokenKey.getPublic().getEncoded()));
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.log.console.json.enabled", "false");
        List.of("kafka", "org.apache.kafka", "io.zonky.test", "state.change.logger")
                .forEach(noisy -> settings.put("quarkus.log.category.\"" + noisy + "\".level", "ERROR"));
        return settings;
    }

    /** The database of the service under test. */
    public static ServiceDatabase database() {
        return database;
    }

    /** Where the broker of the tests listens. */
    public static String kafkaServers() {
        return kafka.getAdvertisedListeners().replaceFirst("^.*://", "");
    }

    /** The heartbeat of patient-service, which most services under test only read from. */
    public static OwnerHeartbeat ownerOfAccessFacts() {
        return owner;
    }

    static KeyPair tokenKey() {
        return tokenKey;
    }

    private static String prefix() {
        var properties = new Properties();
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("praxis.database.prefix");
    }

    private static void createTopics() {
        var topics = Stream.concat(
                        TOPICS.stream().map(name -> new NewTopic(name, PARTITIONS, (short) 1)),
                        Stream.of(new NewTopic(Heartbeat.TOPIC, 1, (short) 1)))
                .toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafkaServers()))) {
            admin.createTopics(topics).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics could not be created", e);
        }
    }

    @Override
    public void stop() {
        TopicClients.close();
        if (owner != null) {
            owner.close();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
