package health.praxis.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the system on this machine answers.
 *
 * @param gateway the only public entry
 * @param token Keycloak's token endpoint
 * @param kafka bootstrap servers
 */
public record Addresses(URI gateway, URI token, String kafka) {

    /** As the last {@code up} in this project chose them. */
    public static Addresses remembered() {
        return remembered(Path.of(System.getProperty("praxis.project", ".")), System.getenv());
    }

    static Addresses remembered(Path project, Map<String, String> environment) {
        var home = Home.of(environment, project.toAbsolutePath());
        return of(Ports.choose(environment, Ports.remembered(home.ports())));
    }

    static Addresses of(Ports ports) {
        return new Addresses(
                ports.http(Port.GATEWAY),
                ports.http(Port.KEYCLOAK).resolve("/realms/praxis/protocol/openid-connect/token"),
                "127.0.0.1:" + ports.of(Port.KAFKA));
    }
}
