package health.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.gateway.RouteTable.Table;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private static final String ID = "0190c1f2-0000-7000-8000-000000000001";

    @ParameterizedTest
    @CsvSource({
        "patients, patient-service",
        "patients/" + ID + "/conditions, patient-service",
        "patients/" + ID + "/summary/extra, patient-service",
        "patient-imports, patient-service",
        "clinic/locations, patient-service",
        "conditions/" + ID + ", patient-service",
        "precautions, patient-service",
        "consents, patient-service",
        "episodes, patient-service",
        "therapy-plans/" + ID + "/activation, therapy-plan-service",
        "goals, therapy-plan-service",
        "prescriptions, therapy-plan-service",
        "plan-templates, therapy-plan-service",
        "home-programmes, therapy-plan-service",
        "plan-reviews, therapy-plan-service",
        "sessions, session-service",
        "home-practice, session-service",
        "adverse-events, session-service",
        "red-flags, session-service",
        "symptom-reports, session-service",
        "instruments, outcomes-service",
        "assessments, outcomes-service",
        "progress, outcomes-service",
        "doses, outcomes-service",
        "coverage, outcomes-service",
        "due-measures, outcomes-service",
        "core-sets, outcomes-service",
        "milestones, outcomes-service",
        "cohorts, outcomes-service",
        "adherence, outcomes-service",
        "timelines, outcomes-service",
        "caregivers, patient-service",
        "capacity-assessments, patient-service",
        "audit/patient/entries, patient-service",
        "audit/therapy-plan/entries, therapy-plan-service",
        "audit/session/entries, session-service",
        "audit/outcomes/entries, outcomes-service",
    })
    void theNounDecidesWhoAnswers(String path, String service) throws IOException {
        assertThat(table().of("/api/v1/" + path))
                .isInstanceOfSatisfying(
                        Route.ToService.class,
                        route -> assertThat(route.service()).isEqualTo(service));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v1/audit",
                "/api/v1/audit/gateway/entries",
                "/api/v1/Patients",
                "/api/v1/",
                "/api/v1",
                "/api",
                "/api/v2/patients",
                "/api/v1x/patients",
                "/q/health"
            })
    void nobodyAnswersAnUnknownNoun(String path) throws IOException {
        assertThat(table().of(path)).isEqualTo(new Route.Nobody());
    }

    @Test
    void theGatewayAnswersComposedReads() throws IOException {
        assertThat(table().of("/api/v1/patients/" + ID + "/summary")).isEqualTo(new Route.Composed());
    }

    @Test
    void onlyImportsCarryWholeFiles() throws IOException {
        assertThat(table().of("/api/v1/patient-imports")).isEqualTo(new Route.ToService("patient-service", true));
        assertThat(table().of("/api/v1/patients")).isEqualTo(new Route.ToService("patient-service", false));
    }

    @Test
    void refusesANounWithTwoOwners() {
        var owners = new LinkedHashMap<String, List<String>>();
        owners.put("patient-service", List.of("patients", "episodes"));
        owners.put("session-service", List.of("episodes"));
        assertThatThrownBy(() -> new RouteTable(new Table(owners, List.of(), List.of()), owners.keySet()))
                .hasMessage("episodes is owned by patient-service and session-service");
    }

    @Test
    void refusesANounThatItsOwnerListsTwice() {
        var table = new Table(Map.of("patient-service", List.of("patients", "patients")), List.of(), List.of());
        assertThatThrownBy(() -> new RouteTable(table, Set.of("patient-service")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnOwnerWithoutAddress() {
        var table = new Table(Map.of("patient-service", List.of("patients")), List.of(), List.of());
        assertThatThrownBy(() -> new RouteTable(table, Set.of("session-service")))
                .hasMessage("no address is set for patient-service");
    }

    @Test
    void refusesLargeBodiesForANounThatNobodyOwns() {
        var table = new Table(Map.of("patient-service", List.of("patients")), List.of("imports"), List.of());
        assertThatThrownBy(() -> new RouteTable(table, Set.of("patient-service")))
                .hasMessageContaining("imports");
    }

    private static RouteTable table() throws IOException {
        try (var resource = RouteTable.class.getResourceAsStream("/routes.json")) {
            return new RouteTable(new ObjectMapper().readValue(resource, Table.class), Set.copyOf(FakeServices.NAMES));
        }
    }
}
