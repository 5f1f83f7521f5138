package health.praxis.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file describes the same system as the supervisor. */
class ComposeFileTest {

    private static final Path PROJECT = Path.of("..");

    private static Map<String, Map<String, Object>> services;

    @BeforeAll
    static void read() throws IOException {
        Map<String, Map<String, Map<String, Object>>> file = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(PROJECT.resolve("docker-compose.yml")));
        services = file.get("services");
    }

    @ParameterizedTest
    @EnumSource
    void givesAProgramTheSameVariables(Module module, @TempDir Path home) throws IOException {
        var installation = Installation.of(PROJECT.toAbsolutePath(), Map.of("PRAXIS_HOME", home.toString()));
        var expected = new TreeSet<>(module.spec(installation).environment().keySet());
        expected.removeIf(name -> name.startsWith("QUARKUS_HTTP"));

        assertThat(environment(module.processName()).keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void publishesGatewayKeycloakAndOneKafkaListenerOnLoopback() {
        var published = services.entrySet().stream()
                .filter(service -> service.getValue().containsKey("ports"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, service -> service.getValue().get("ports")));

        assertThat(published.keySet()).isEqualTo(Set.of("gateway", "keycloak", "kafka"));
        assertThat(published.values())
                .allSatisfy(ports ->
                        assertThat((List<?>) ports).singleElement().asString().startsWith("127.0.0.1:"));
    }

    @Test
    void createsTheSameTopics() throws IOException {
        var script = Files.readString(PROJECT.resolve("deploy/kafka/create-topics.sh"));
        var named = Pattern.compile("\\bpraxis\\.[a-z.-]+").matcher(script).results();

        assertThat(named.map(match -> match.group()))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Topics.EVENTS.stream(), Topics.DEAD_LETTERS.stream())
                        .toList());
        assertThat(script)
                .contains("create \"$topic\" " + Topics.PARTITIONS + " ")
                .contains("create " + Topics.HEARTBEATS + " 1 ");
    }

    @Test
    void everyPresetIsAlsoInTheExample() throws IOException {
        var example = Files.readAllLines(PROJECT.resolve(".env.example"));
        var presets = Pattern.compile("\\$\\{([A-Z_]+):-([^}]*)}")
                .matcher(Files.readString(PROJECT.resolve("docker-compose.yml")))
                .results()
                .map(match -> match.group(1) + "=" + match.group(2));

        assertThat(presets)
                .isNotEmpty()
                .allSatisfy(preset -> assertThat(example).contains(preset));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> environment(String service) {
        return (Map<String, Object>) services.get(service).get("environment");
    }
}
