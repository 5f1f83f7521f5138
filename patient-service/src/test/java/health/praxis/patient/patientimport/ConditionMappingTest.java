package health.praxis.patient.patientimport;

import static health.praxis.patient.patientimport.Inputs.PATIENT;
import static health.praxis.patient.patientimport.Inputs.condition;
import static health.praxis.patient.patientimport.Inputs.findingsOf;
import static health.praxis.patient.patientimport.Inputs.personOf;
import static health.praxis.patient.patientimport.Inputs.readBundle;
import static health.praxis.patient.patientimport.Inputs.with;
import static health.praxis.patient.patientimport.Inputs.without;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.patient.condition.ConditionKind;
import health.praxis.patient.patientimport.ImportedCondition.ClinicalStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionMappingTest {

    private static final String STROKE = condition("230690007", "2020-01-01");
    private static final String ALZHEIMERS = condition("26929004", "2019-01-01");

    @ParameterizedTest
    @ValueSource(strings = {"entered-in-error", "refuted"})
    void whatWasNeverTrueIsLeftOut(String verification) {
        var outcome = readBundle(PATIENT, STROKE.replace("confirmed", verification));

        assertThat(findingsOf(outcome)).containsExactly(EntryFinding.KEPT, EntryFinding.of(verification));
        assertThat(personOf(outcome).conditions()).isEmpty();
    }

    @Test
    void anEntryInErrorAboutSomebodyElseIsNoMixUp() {
        var error = STROKE.replace("confirmed", "entered-in-error").replace("Patient/p1", "Patient/p2");

        assertThat(readBundle(PATIENT, error)).isInstanceOf(ImportOutcome.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheClinicalStatus(ClinicalStatus status) {
        var person = personOf(readBundle(PATIENT, condition("230690007", "2020-01-01", status.key())));

        assertThat(person.conditions())
                .extracting(ImportedCondition::clinicalStatus)
                .containsExactly(status);
        assertThat(person.proposedPrimary().isPresent()).isEqualTo(status.isActive());
    }

    @Test
    void withoutAStatusAConditionIsOverWhenItSaysSo() {
        var stroke = without(STROKE, "clinicalStatus");

        assertThat(onlyCondition(stroke).clinicalStatus()).isEqualTo(ClinicalStatus.ACTIVE);
        assertThat(onlyCondition(with(stroke, "abatementDateTime", "\"2020-05\""))
                        .clinicalStatus())
                .isEqualTo(ClinicalStatus.RESOLVED);
        assertThat(onlyCondition(with(stroke, "abatementString", "\"last year\""))
                        .clinicalStatus())
                .isEqualTo(ClinicalStatus.RESOLVED);
    }

    @ParameterizedTest
    @CsvSource({
        "onsetDateTime, '\"2015\"', 2015, kept",
        "onsetDateTime, '\"2015-06\"', 2015-06, kept",
        "onsetPeriod, '{\"start\": \"2015-06-30\", \"end\": \"2016\"}', 2015-06-30, kept",
        "onsetAge, '{\"value\": 62}', , values-ignored",
        "onsetString, '\"as a child\"', , values-ignored",
        "onsetDateTime, '\"last summer\"', , values-ignored",
        "onsetDateTime, '{\"year\": 2015}', , values-ignored",
    })
    void takesAnOnsetThatIsADateAndReportsAnyOther(String field, String json, String onset, String finding) {
        var outcome = readBundle(PATIENT, with(without(STROKE, "onsetDateTime"), field, json));

        assertThat(personOf(outcome).conditions().getFirst().onset().map(PartialDate::date))
                .isEqualTo(Optional.ofNullable(onset).map(PartialDate::parse).map(PartialDate::date));
        assertThat(findingsOf(outcome).get(1)).isEqualTo(EntryFinding.of(finding));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T12:05:00Z, kept",
        "2026-01-15T12:05:01Z, onset-in-the-future",
        "2026-01-16, kept",
        "2026-01-17, onset-in-the-future",
    })
    void refusesAnOnsetInTheFuture(String onset, String finding) {
        assertThat(findingsOf(readBundle(PATIENT, condition("230690007", onset)))
                        .get(1))
                .isEqualTo(EntryFinding.of(finding));
    }

    @Test
    void theLatestOnsetOfTheActiveIsProposed() {
        var resolved = condition("127295002", "2024-01-01", "resolved");
        var undated = without(condition("24700007", "2025-01-01"), "onsetDateTime");

        var person = personOf(readBundle(PATIENT, resolved, undated, ALZHEIMERS, STROKE));

        assertThat(person.proposedPrimary().map(ImportedCondition::kind)).contains(ConditionKind.STROKE);
    }

    @Test
    void anUndatedConditionIsProposedWhenThereIsNoOther() {
        var person = personOf(readBundle(PATIENT, without(STROKE, "onsetDateTime")));

        assertThat(person.proposedPrimary().map(ImportedCondition::kind)).contains(ConditionKind.STROKE);
    }

    @Test
    void ofEquallyOldConditionsTheOneRecordedLaterIsProposed() {
        var stroke = with(STROKE, "recordedDate", "\"2020-02-01\"");
        var dementia = with(condition("52448006", "2020-01-01"), "recordedDate", "\"2020-02-02\"");

        assertThat(personOf(readBundle(PATIENT, dementia, stroke))
                        .proposedPrimary()
                        .map(ImportedCondition::kind))
                .contains(ConditionKind.DEMENTIA);
    }

    @Test
    void theSameIllnessTwiceIsKeptOnceAsLastRecorded() {
        var first = with(STROKE, "recordedDate", "\"2020-01-02\"");
        var later = with(condition("230690007", "2020-01-01", "resolved"), "recordedDate", "\"2021-01-02\"");

        var outcome = readBundle(PATIENT, later, first);

        assertThat(personOf(outcome).conditions())
                .extracting(ImportedCondition::clinicalStatus)
                .containsExactly(ClinicalStatus.RESOLVED);
        assertThat(findingsOf(outcome)).containsExactly(EntryFinding.KEPT, EntryFinding.KEPT, EntryFinding.DUPLICATE);
    }

    @Test
    void ofEquallyLateRecordsTheOneThatSaysItIsOverCounts() {
        var resolved = condition("230690007", "2020-01-01", "resolved");

        assertThat(personOf(readBundle(PATIENT, resolved, STROKE)).proposedPrimary())
                .isEmpty();
        assertThat(personOf(readBundle(PATIENT, STROKE, resolved)).proposedPrimary())
                .isEmpty();
    }

    @Test
    void twoEpisodesOfOneKindAreTwoConditions() {
        assertThat(personOf(readBundle(PATIENT, STROKE, condition("230690007", "2023-01-01")))
                        .conditions())
                .hasSize(2);
    }

    @Test
    void anUnknownOrMissingCodeIsLeftOut() {
        var outcome = readBundle(
                PATIENT,
                STROKE.replace("230690007", "4711"),
                with(STROKE, "code", "{\"text\": \"stroke\"}"),
                without(STROKE, "code"));

        assertThat(findingsOf(outcome))
                .containsExactly(
                        EntryFinding.KEPT, EntryFinding.UNKNOWN_CODE, EntryFinding.NO_CODE, EntryFinding.NO_CODE);
    }

    private static ImportedCondition onlyCondition(String condition) {
        return personOf(readBundle(PATIENT, condition)).conditions().getFirst();
    }
}
