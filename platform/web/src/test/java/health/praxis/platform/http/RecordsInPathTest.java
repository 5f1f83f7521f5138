package health.praxis.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsInPathTest {

    private static final UUID PATIENT = UUID.fromString("0190c1f2-0000-7000-8000-000000000001");
    private static final UUID GOAL = UUID.fromString("0190c1f2-0000-7000-8000-000000000002");

    @Test
    void thePersonStandsBehindPatientsAndTheRecordLast() {
        String path = "/api/v1/patients/" + PATIENT + "/goals/" + GOAL + "/history";
        assertThat(RecordsInPath.patientIn(path)).hasValue(PATIENT);
        assertThat(RecordsInPath.lastIn(path)).hasValue(GOAL);
    }

    @Test
    void aRecordOfNobodyNamesNoPerson() {
        assertThat(RecordsInPath.patientIn("/api/v1/goals/" + GOAL)).isEmpty();
        assertThat(RecordsInPath.lastIn("/api/v1/goals/" + GOAL)).hasValue(GOAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/api/v1/patients", "/api/v1/patients/", "/api/v1/patients/x/goals"})
    void aPathWithoutIdsNamesNothing(String path) {
        assertThat(RecordsInPath.patientIn(path)).isEmpty();
        assertThat(RecordsInPath.lastIn(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-2-3-4-5",
                "0190c1f2-0000-7000-8000-00000000000",
                "0190c1f2-0000-7000-8000-0000000000012",
                "0190c1f2-0000-7000-8000-00000000000x",
                "0190c1f20-000-7000-8000-000000000001"
            })
    void whatIsNoIdInItsUsualFormIsNone(String text) {
        assertThat(RecordsInPath.id(text)).isEmpty();
        assertThat(RecordsInPath.id(PATIENT.toString())).hasValue(PATIENT);
    }
}
