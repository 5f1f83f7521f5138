package health.praxis.patient.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConditionDetailsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Optional<LocalDate> BIRTH = Optional.of(LocalDate.parse("1956-02-29"));

    private static ConditionDetails onset(String date, OnsetPrecision precision) {
        return new ConditionDetails(null, LocalDate.parse(date), precision, null, null, null, null);
    }

    @Test
    void writesARoughOnsetAsItsFirstDay() {
        assertThat(onset("2020-05-17", OnsetPrecision.YEAR).onset()).isEqualTo("2020-01-01");
        assertThat(onset("2020-05-17", OnsetPrecision.MONTH).onset()).isEqualTo("2020-05-01");
        assertThat(onset("2020-05-17", null).onset()).isEqualTo("2020-05-17");
    }

    @Test
    void namesThePhaseOnlyWhenEveryDayOfTheOnsetGivesTheSame() {
        assertThat(onset("2026-10-01", OnsetPrecision.MONTH).phase(ConditionKind.STROKE, TODAY))
                .contains(RecoveryPhase.EARLY_SUBACUTE);
        assertThat(onset("2026-08-01", OnsetPrecision.MONTH).phase(ConditionKind.STROKE, TODAY))
                .isEmpty();
        assertThat(onset("2025-01-01", OnsetPrecision.YEAR).phase(ConditionKind.STROKE, TODAY))
                .contains(RecoveryPhase.CHRONIC);
        assertThat(onset("2026-01-01", OnsetPrecision.YEAR).phase(ConditionKind.STROKE, TODAY))
                .isEmpty();
    }

    @Test
    void hasNoPhaseWithoutAnOnsetOrForAKindWithoutPhases() {
        var unknown = new ConditionDetails(List.of(), null, OnsetPrecision.DAY, null, null, null, null);
        assertThat(unknown.phase(ConditionKind.STROKE, TODAY)).isEmpty();
        assertThat(unknown.onsetPrecision()).isNull();
        assertThat(onset("2020-01-01", null).phase(ConditionKind.MS, TODAY)).isEmpty();
    }

    @Test
    void takesAnOnsetThatIsTodayElsewhereAsToday() {
        assertThat(onset("2026-11-21", null).phase(ConditionKind.TBI, TODAY)).contains(RecoveryPhase.HYPERACUTE);
    }

    @Test
    void refusesAnOnsetAfterTodayAnywhereOnEarth() {
        assertThat(codes(onset("2026-11-20", null))).isEmpty();
        assertThat(codes(onset("2026-11-21", null))).containsExactly("onset-in-the-future");
        assertThat(ConditionPolicy.violations(
                        onset("2026-11-21", null),
                        ClinicalStatus.ACTIVE,
                        null,
                        BIRTH,
                        Instant.parse("2026-11-20T10:00:00Z")))
                .isEmpty();
    }

    @Test
    void refusesAnOnsetBeforeBirth() {
        assertThat(codes(onset("1956-02-29", null))).isEmpty();
        assertThat(codes(onset("1956-02-28", null))).containsExactly("onset-before-birth");
        assertThat(codes(onset("1956-02-01", OnsetPrecision.MONTH))).isEmpty();
        assertThat(codes(onset("1956-01-01", OnsetPrecision.MONTH))).containsExactly("onset-before-birth");
        assertThat(codes(onset("1956-01-01", OnsetPrecision.YEAR))).isEmpty();
    }

    @Test
    void refusesAnEndBeforeTheBeginningOrWithoutBeingResolved() {
        var details = onset("2020-03-10", null);
        var before = LocalDate.parse("2020-03-09");
        assertThat(ConditionPolicy.violations(details, ClinicalStatus.RESOLVED, before, BIRTH, NOW))
                .extracting("code")
                .containsExactly("resolved-before-onset");
        var same = LocalDate.parse("2020-03-10");
        assertThat(ConditionPolicy.violations(details, ClinicalStatus.RESOLVED, same, BIRTH, NOW))
                .isEmpty();
        assertThat(ConditionPolicy.violations(details, ClinicalStatus.ACTIVE, same, BIRTH, NOW))
                .extracting("code")
                .containsExactly("resolved-on-without-resolved");
    }

    private static List<String> codes(ConditionDetails details) {
        return ConditionPolicy.violations(details, ClinicalStatus.ACTIVE, null, BIRTH, NOW).stream()
                .map(violation -> violation.code())
                .toList();
    }
}
