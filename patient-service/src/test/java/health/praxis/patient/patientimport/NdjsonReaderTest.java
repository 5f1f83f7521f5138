package health.praxis.patient.patientimport;

import static health.praxis.patient.patientimport.Inputs.PATIENT;
import static health.praxis.patient.patientimport.Inputs.condition;
import static health.praxis.patient.patientimport.Inputs.findingsOf;
import static health.praxis.patient.patientimport.Inputs.ndjson;
import static health.praxis.patient.patientimport.Inputs.personOf;
import static health.praxis.patient.patientimport.Inputs.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonReaderTest {

    private static final String STROKE = condition("230690007", "2020-01-01");

    @Test
    void aBadLineIsReportedWithItsNumberAndTheOthersAreRead() {
        var deep = "[".repeat(1_000_000);
        var outcome = read(ndjson(PATIENT)
                + "\n{oops\n\n  \r\n"
                + ndjson(STROKE)
                + "\n{} {}\n{}\n"
                + deep
                + "\n"
                + ndjson(condition("444814009", "2020-01-01")));

        assertThat(personOf(outcome).conditions()).hasSize(1);
        assertThat(outcome.report().entries())
                .containsExactly(
                        new ImportReport.Entry(1, "Patient", EntryFinding.KEPT),
                        new ImportReport.Entry(2, "unknown", EntryFinding.NOT_JSON),
                        new ImportReport.Entry(5, "Condition", EntryFinding.KEPT),
                        new ImportReport.Entry(6, "unknown", EntryFinding.NOT_JSON),
                        new ImportReport.Entry(7, "unknown", EntryFinding.NOT_A_RESOURCE),
                        new ImportReport.Entry(8, "unknown", EntryFinding.NESTED_TOO_DEEPLY),
                        new ImportReport.Entry(9, "Condition", EntryFinding.NOT_NEUROLOGICAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "nonsense", "{\n}\n"})
    void noLineOfJsonIsAProblem(String input) {
        assertThat(problemOf(read(input))).isEqualTo(new ImportProblem.NotJson(1, 1));
    }

    @Test
    void factsMayComeBeforeThePatient() {
        assertThat(personOf(read(ndjson(STROKE, PATIENT))).conditions()).hasSize(1);
    }

    @Test
    void linesOfSeveralPatientsAreAProblem() {
        assertThat(problemOf(read(ndjson(PATIENT, PATIENT.replace("p1", "p2")))))
                .isEqualTo(new ImportProblem.SeveralPatients(2));
    }

    @Test
    void aLineTooManyIsAProblem() {
        var lines = "\n" + "{}\n".repeat(BoundedJson.MOST_ENTRIES - 1);

        assertThat(read(ndjson(PATIENT) + lines)).isInstanceOf(ImportOutcome.Accepted.class);
        assertThat(problemOf(read(ndjson(PATIENT) + lines + "{}")))
                .isEqualTo(new ImportProblem.TooManyEntries(BoundedJson.MOST_ENTRIES));
    }

    @Test
    void theLongestLineIsReadAndOneByteMoreIsNot() {
        var longest = " ".repeat(BoundedJson.LONGEST_LINE - ndjson(STROKE).length()) + ndjson(STROKE);

        assertThat(findingsOf(read(ndjson(PATIENT) + "\n" + longest + "\n ")))
                .containsExactly(EntryFinding.KEPT, EntryFinding.KEPT);
        assertThat(findingsOf(read(ndjson(PATIENT) + "\n " + longest + "\n" + ndjson(STROKE))))
                .containsExactly(EntryFinding.KEPT, EntryFinding.LINE_TOO_LONG, EntryFinding.KEPT);
    }

    @Test
    void aLineOfAnyLengthIsPassedOverWithoutBeingHeld() throws IOException {
        var patient = ndjson(PATIENT).getBytes(StandardCharsets.UTF_8);
        long endless = Runtime.getRuntime().maxMemory();
        var in = new InputStream() {
            private long position;

            @Override
            public int read() {
                long at = position++;
                if (at < endless) {
                    return 'x';
                }
                if (at == endless) {
                    return '\n';
                }
                int inPatient = (int) (at - endless - 1);
                return inPatient < patient.length ? patient[inPatient] : -1;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                int next = read();
                if (next < 0) {
                    return -1;
                }
                target[from] = (byte) next;
                int filled = 1;
                while (filled < length && position < endless) {
                    int chunk = (int) Math.min(length - filled, endless - position);
                    Arrays.fill(target, from + filled, from + filled + chunk, (byte) 'x');
                    position += chunk;
                    filled += chunk;
                }
                return filled;
            }
        };

        var outcome = new PatientReader(Inputs.CODES).read(in, ImportFormat.NDJSON, Inputs.NOW);

        assertThat(findingsOf(outcome)).containsExactly(EntryFinding.LINE_TOO_LONG, EntryFinding.KEPT);
    }

    private static ImportOutcome read(String input) {
        return Inputs.read(ImportFormat.NDJSON, input);
    }
}
