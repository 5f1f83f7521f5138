package health.praxis.standalone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The realm of {@code deploy/keycloak}, fitted to this machine: the backend client's key and the gateway's address. */
final class RealmFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmFile() {}

    static String fitted(String backendKeySet, int gatewayPort) {
        try (var stream = RealmFile.class.getResourceAsStream("/keycloak/praxis-realm.json")) {
            var realm = JSON.readTree(stream);
            for (var client : realm.withArray("clients")) {
                if (client.path("clientId").asText().equals("praxis-backend")) {
                    trust((ObjectNode) client.get("attributes"), backendKeySet);
                }
            }
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(realm)
                    .replace(":8080/", ":" + gatewayPort + "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void trust(ObjectNode attributes, String keySet) {
        attributes.remove("use.jwks.url");
        attributes.remove("jwks.url");
        attributes.put("use.jwks.string", "true");
        attributes.put("jwks.string", keySet);
    }
}
