package health.praxis.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    private static final List<String> ROLES = List.of(
            "therapist", "physician", "coordinator", "tenant-admin", "patient", "caregiver", "integration", "analyst");

    private JsonNode realm;

    @BeforeEach
    void readRealm() throws IOException {
        realm = new ObjectMapper().readTree(RealmFile.fitted("{\"keys\":[]}", 9000));
    }

    @Test
    void keepsTheBuiltInScopes() {
        assertThat(realm.has("clientScopes")).isFalse();
    }

    @Test
    void givesEveryClientTheClaimsThatServicesRead() {
        for (var client : realm.get("clients")) {
            assertThat(client.get("protocolMappers").findValuesAsText("name"))
                    .as(client.get("clientId").asText())
                    .containsExactlyInAnyOrder("tenant", "patient_id", "roles", "audience praxis");
        }
    }

    @Test
    void hasADemoUserOfEveryRoleInEachTenant() {
        for (var tenant : List.of("riverside", "hillcrest")) {
            for (var role : ROLES) {
                var user = user(role + "@" + tenant);
                assertThat(user.at("/attributes/tenant/0").asText()).isEqualTo(tenant);
                assertThat(user.at("/realmRoles/0").asText()).isEqualTo(role);
            }
        }
    }

    @Test
    void linksPatientsAndCaregiversToOneRecordPerTenant() {
        assertThat(user("patient@riverside").at("/attributes/patient_id/0").asText())
                .isNotEmpty()
                .isEqualTo(user("caregiver@riverside")
                        .at("/attributes/patient_id/0")
                        .asText())
                .isNotEqualTo(
                        user("patient@hillcrest").at("/attributes/patient_id/0").asText());
    }

    @Test
    void noUserMayChangeTheOwnTenantOrPatientLink() throws IOException {
        var profile = new ObjectMapper()
                .readTree(realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                        .at("/kc.user.profile.config/0")
                        .asText());

        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
        for (var attribute : profile.get("attributes")) {
            if (Set.of("tenant", "patient_id").contains(attribute.get("name").asText())) {
                assertThat(attribute.at("/permissions/edit").toString()).isEqualTo("[\"admin\"]");
            }
        }
        assertThat(profile.get("attributes").findValuesAsText("name")).contains("tenant", "patient_id");
    }

    @Test
    void signsShortTokensWithRs256() {
        assertThat(realm.get("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(realm.get("defaultSignatureAlgorithm").asText()).isEqualTo("RS256");
    }

    @Test
    void keepsWhoSignedInAndWhatAdministratorsChanged() {
        assertThat(realm.get("eventsEnabled").asBoolean()).isTrue();
        assertThat(realm.get("eventsExpiration").asInt()).isEqualTo(90 * 24 * 60 * 60);
        assertThat(realm.get("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(realm.get("adminEventsDetailsEnabled").asBoolean()).isTrue();
    }

    @Test
    void trustsTheBackendKeyOfThisMachine() {
        var backend = client("praxis-backend");

        assertThat(backend.at("/attributes/use.jwks.string").asText()).isEqualTo("true");
        assertThat(backend.at("/attributes/jwks.string").asText()).isEqualTo("{\"keys\":[]}");
        assertThat(backend.at("/attributes/use.jwks.url").isMissingNode()).isTrue();
    }

    @Test
    void sendsBrowsersBackToTheGatewaysPort() {
        var addresses = client("praxis-web").get("redirectUris");

        assertThat(addresses).hasSize(2).allMatch(address -> address.asText().endsWith(":9000/*"));
    }

    @Test
    void declaresNoRoleTwice() {
        var names = realm.at("/roles/realm").findValuesAsText("name");

        assertThat(names).containsExactlyInAnyOrderElementsOf(ROLES);
        assertThat(realm.get("users").findValuesAsText("username"))
                .hasSameSizeAs(
                        realm.get("users").findValuesAsText("username").stream().collect(Collectors.toSet()));
    }

    private JsonNode user(String name) {
        return find("users", "username", name);
    }

    private JsonNode client(String id) {
        return find("clients", "clientId", id);
    }

    private JsonNode find(String list, String key, String value) {
        for (var item : realm.get(list)) {
            if (item.get(key).asText().equals(value)) {
                return item;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }
}
