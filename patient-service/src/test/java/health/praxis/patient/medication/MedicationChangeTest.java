package health.praxis.patient.medication;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.patient.medication.MedicationsChanged.Started;
import health.praxis.patient.medication.MedicationsChanged.Stopped;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedicationChangeTest {

    private static final String RX_NORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private static MedicationEntry drug(String code, String status, LocalDate day) {
        return new MedicationEntry(RX_NORM, code, "drug " + code, status, day);
    }

    private static MedicationChange change(List<MedicationEntry> before, List<MedicationEntry> after) {
        return MedicationChange.between(before, after);
    }

    @Test
    void aDrugIsBegunOnTheDayOfItsFirstOrder() {
        var change = change(List.of(), List.of(drug("1", "active", JUNE), drug("1", "completed", MAY)));

        assertThat(change.started()).containsExactly(new Started("1", MAY));
        assertThat(change.stopped()).isEmpty();
    }

    @Test
    void aDrugWithoutADayWasBegunSinceTheListWasToldBeforeIfItEverWas() {
        var undated = drug("2", "active", null);

        assertThat(change(List.of(), List.of(undated)).isNone()).isTrue();
        assertThat(change(List.of(drug("1", "active", MAY)), List.of(drug("1", "active", MAY), undated))
                        .started())
                .containsExactly(new Started("2", null));
    }

    @Test
    void aDrugOrderedAgainOrNamedInOtherWordsIsNoChange() {
        var renamed = new MedicationEntry(RX_NORM, "1", "another name", "active", JUNE);

        assertThat(change(List.of(drug("1", "active", MAY)), List.of(drug("1", "active", MAY), renamed))
                        .isNone())
                .isTrue();
        assertThat(change(List.of(drug("1", "active", MAY)), List.of(renamed)).isNone())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopped", "completed", "on-hold"})
    void aDrugThatWasActiveAndIsNoMoreWasStopped(String status) {
        var change = change(List.of(drug("1", "active", MAY)), List.of(drug("1", status, MAY)));

        assertThat(change.stopped()).containsExactly(new Stopped("1"));
        assertThat(change.started()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopped", "completed", "on-hold"})
    void aDrugThatWasNotActiveAnyMoreAndIsAgainWasBegunAgain(String status) {
        var other = drug("9", "active", MAY);
        var before = List.of(other, drug("1", status, MAY));

        assertThat(change(before, List.of(other, drug("1", "active", MAY))))
                .isEqualTo(new MedicationChange(List.of(new Started("1", null)), List.of()));
        assertThat(change(before, List.of(other, drug("1", status, MAY), drug("1", "active", JUNE))))
                .isEqualTo(new MedicationChange(List.of(new Started("1", JUNE)), List.of()));
        assertThat(change(before, List.of(other, drug("1", status, JUNE))).isNone())
                .isTrue();
        assertThat(change(
                                List.of(other, drug("1", status, MAY), drug("1", "active", JUNE)),
                                List.of(other, drug("1", "active", JUNE)))
                        .isNone())
                .isTrue();
    }

    @Test
    void aDrugThatIsGoneFromTheListWasStoppedOnlyIfItWasActive() {
        var other = drug("9", "active", MAY);

        assertThat(change(List.of(other, drug("1", "active", MAY)), List.of(other))
                        .stopped())
                .containsExactly(new Stopped("1"));
        assertThat(change(List.of(other, drug("1", "stopped", MAY)), List.of(other))
                        .isNone())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "draft", "intended", "not-taken", "entered-in-error"})
    void aDrugThatWasNeverTakenWasNotBegun(String status) {
        assertThat(change(List.of(), List.of(drug("1", status, MAY))).isNone()).isTrue();
        assertThat(change(List.of(drug("1", "active", MAY)), List.of(drug("1", status, MAY)))
                        .isNone())
                .isTrue();
    }

    /** What is no RxNorm number could be anything that somebody typed. */
    @Test
    void onlyANumberOfRxNormIsTold() {
        var change = change(
                List.of(),
                List.of(
                        new MedicationEntry(RX_NORM, "Jane Doe", "x", "active", MAY),
                        new MedicationEntry("urn:local", "12", "y", "active", MAY),
                        new MedicationEntry(null, null, "z", "active", JUNE),
                        new MedicationEntry(RX_NORM, "123456789", "v", "active", JUNE),
                        new MedicationEntry(RX_NORM, "12345678", "w", "active", JUNE)));

        assertThat(change.started())
                .containsExactly(
                        new Started(null, MAY),
                        new Started(null, MAY),
                        new Started(null, JUNE),
                        new Started(null, JUNE),
                        new Started("12345678", JUNE));
    }
}
