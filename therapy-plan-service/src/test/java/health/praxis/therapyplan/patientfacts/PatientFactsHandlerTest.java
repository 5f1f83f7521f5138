package health.praxis.therapyplan.patientfacts;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.testing.IncomingEvents;
import health.praxis.testing.Infrastructure;
import health.praxis.therapyplan.PatientServiceFake;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(PatientServiceFake.class)
class PatientFactsHandlerTest {

    private final String tenant = "facts-" + UUID.randomUUID();

    private void settingsChanged(long sequence, String zone) {
        UUID settings = UUID.nameUUIDFromBytes(tenant.getBytes(StandardCharsets.UTF_8));
        IncomingEvents.publish(
                "praxis.clinic",
                "health.praxis.clinic.settings-changed.v1",
                tenant,
                settings,
                settings,
                sequence,
                """
                {"settingsId":"%s","settings":{"emergencyNumber":"112","timeZone":"%s","locale":"pt-PT",
                 "transitionAge":18,"closures":[],
                 "vitalLimits":{"restingSystolicHoldMmHg":200,"restingDiastolicHoldMmHg":110,
                  "restingHeartRateHoldPerMinute":120,"restingOxygenSaturationHoldPercent":90,
                  "temperatureHoldCelsius":38.5,"glucoseLowHoldMgPerDl":70,"glucoseHighHoldMgPerDl":250,
                  "systolicStopMmHg":250,"diastolicStopMmHg":115,"oxygenSaturationStopPercent":85},
                 "acknowledgementMinutes":{"emergency":15,"urgent":240,"routine":1440}}}
                """.formatted(settings, zone));
    }

    private String zone() throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement("select time_zone from clinic_fact where tenant_id = ?")) {
            select.setString(1, tenant);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private void untilZoneIs(String zone) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> zone().equals(zone));
    }

    @Test
    void keepsTheZoneTheClinicSaidLast() throws SQLException {
        settingsChanged(2, "Europe/Lisbon");
        untilZoneIs("Europe/Lisbon");
        settingsChanged(1, "Asia/Tokyo");
        settingsChanged(3, "Europe/Berlin");
        untilZoneIs("Europe/Berlin");
        assertThat(zone()).isEqualTo("Europe/Berlin");
    }
}
