package health.praxis.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.standalone.process.CannotRun;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @Test
    void prefersTheEnvironmentThenTheRememberedThenThePreset() {
        var ports = Ports.choose(
                Map.of("PRAXIS_GATEWAY_PORT", "9000"),
                Map.of("PRAXIS_GATEWAY_PORT", "9001", "PRAXIS_KAFKA_PORT", "9002"));

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(9000);
        assertThat(ports.of(Port.KAFKA)).isEqualTo(9002);
        assertThat(ports.of(Port.PATIENT)).isEqualTo(8081);
    }

    @Test
    void remembersEveryPort(@TempDir Path folder) {
        var ports = Ports.choose(Map.of("PRAXIS_POSTGRES_PORT", "5433"), Map.of());

        ports.remember(folder.resolve("ports.properties"));

        assertThat(Ports.choose(Map.of(), Ports.remembered(folder.resolve("ports.properties"))))
                .isEqualTo(ports);
    }

    @Test
    void namesTheVariableOfAPortThatIsNoNumber() {
        assertThatThrownBy(() -> Ports.choose(Map.of("PRAXIS_KAFKA_PORT", "many"), Map.of()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("PRAXIS_KAFKA_PORT=many");
    }

    @Test
    void acceptsTheHighestPortAndRefusesTheNext() {
        assertThat(Ports.choose(Map.of("PRAXIS_KAFKA_PORT", "65535"), Map.of()).of(Port.KAFKA))
                .isEqualTo(65_535);
        assertThatThrownBy(() -> Ports.choose(Map.of("PRAXIS_KAFKA_PORT", "65536"), Map.of()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("PRAXIS_KAFKA_PORT=65536");
    }

    @Test
    void refusesOnePortForTwoListeners() {
        assertThatThrownBy(() -> Ports.choose(Map.of("PRAXIS_KAFKA_PORT", "8080"), Map.of()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("PRAXIS_GATEWAY_PORT")
                .hasMessageContaining("PRAXIS_KAFKA_PORT");
    }
}
