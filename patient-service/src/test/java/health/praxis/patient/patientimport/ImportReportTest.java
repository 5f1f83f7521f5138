package health.praxis.patient.patientimport;

import static health.praxis.patient.patientimport.Inputs.PATIENT;
import static health.praxis.patient.patientimport.Inputs.condition;
import static health.praxis.patient.patientimport.Inputs.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class ImportReportTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    @Test
    void travelsInTheWordsOfTheApi() throws Exception {
        var report = Inputs.readBundle(PATIENT, condition("230690007", "2020-01-01"), condition("4711", "2020-01-01"))
                .report();

        assertThat(JSON.readTree(JSON.writeValueAsString(report))).isEqualTo(JSON.readTree("""
            {"format": "bundle", "codeMapVersion": "1", "proposedPrimary": "stroke", "entries": [
               {"position": 0, "resourceType": "Patient", "verdict": "kept", "reason": "kept"},
               {"position": 1, "resourceType": "Condition", "verdict": "kept", "reason": "kept"},
               {"position": 2, "resourceType": "Condition", "verdict": "left-out", "reason": "unknown-code"}],
             "counts": {"kept": 2, "leftOut": 1, "refused": 0}, "reasons": {"kept": 2, "unknown-code": 1}}\
            """));
    }

    @Test
    void nothingOfTheInputReachesReportsProblemsOrLogs() throws Exception {
        var logged = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord message) {
                logged.add(message.getMessage()
                        + List.of(message.getParameters() == null ? new Object[0] : message.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var secret = "\"Sentinel\"";
        var inputs = List.of(
                Inputs.bundle(PATIENT.replace("Doe", "Sentinel")),
                Inputs.bundle(with(PATIENT, "gender", secret)),
                Inputs.bundle(with(PATIENT, "birthDate", secret)),
                Inputs.bundle(with(PATIENT, "name", "[{\"family\": {\"Sentinel\": 1}, \"Sentinel\": 2}]")),
                Inputs.bundle(with(PATIENT, "resourceType", secret)),
                Inputs.bundle(PATIENT, condition("Sentinel", "2020")),
                Inputs.bundle(PATIENT, condition("230690007", "Sentinel")),
                Inputs.bundle(PATIENT, condition("230690007", "2020").replace("Patient/p1", "Patient/Sentinel")),
                Inputs.bundle(
                        PATIENT,
                        with(MedicationMappingTest.REQUEST, "medicationReference", "{\"reference\": \"#Sentinel\"}")),
                Inputs.bundle(PATIENT).replace("transaction", "Sentinel"),
                "{\"resourceType\": \"Bundle\", Sentinel}",
                "Sentinel");

        Logger.getLogger("").addHandler(handler);
        try {
            for (var input : inputs) {
                for (var format : ImportFormat.values()) {
                    var outcome = Inputs.read(format, input);

                    assertThat(JSON.writeValueAsString(outcome.report())).doesNotContain("Sentinel");
                    assertThat(outcome.toString()).doesNotContain("Sentinel");
                    if (outcome instanceof ImportOutcome.Refused(ImportProblem problem, ImportReport ignored)) {
                        assertThat(problem.message() + problem.code()).doesNotContain("Sentinel");
                    }
                }
            }
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertThat(logged).noneMatch(message -> message.contains("Sentinel"));
    }
}
