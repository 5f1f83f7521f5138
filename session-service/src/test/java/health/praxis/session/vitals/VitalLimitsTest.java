package health.praxis.session.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VitalLimitsTest {

    private final VitalLimits limits = new VitalLimits(new ObjectMapper());

    private static VitalSigns signs(
            VitalMoment moment,
            Integer heartRate,
            BloodPressure pressure,
            Integer saturation,
            String temperature,
            String glucose,
            Boolean ketones) {
        return new VitalSigns(
                UUID.randomUUID(),
                moment,
                Instant.EPOCH,
                heartRate,
                null,
                pressure,
                null,
                saturation,
                temperature == null ? null : new BigDecimal(temperature),
                glucose == null ? null : new BigDecimal(glucose),
                ketones);
    }

    private List<String> acts(VitalSigns signs) {
        return limits.brokenBy(signs, Map.of()).stream()
                .map(finding -> finding.vital() + " " + finding.act())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "200, 110, -",
                "201, 90, systolic HOLD",
                "150, 111, diastolic HOLD",
                "250, 90, systolic HOLD",
                "200, 115, diastolic HOLD"
            })
    void holdsExercisePastAPressureLimitAndNotAtIt(int systolic, int diastolic, String broken) {
        assertThat(acts(signs(
                        VitalMoment.BEFORE, null, new BloodPressure(systolic, diastolic), null, null, null, null)))
                .isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @Test
    void stopsPastAStopLimitAtAnyMoment() {
        for (var moment : List.of(VitalMoment.DURING, VitalMoment.AFTER)) {
            assertThat(acts(signs(moment, null, new BloodPressure(250, 115), null, null, null, null)))
                    .isEmpty();
            assertThat(acts(signs(moment, null, new BloodPressure(251, 115), null, null, null, null)))
                    .containsExactly("systolic STOP");
            assertThat(acts(signs(moment, null, new BloodPressure(200, 116), null, null, null, null)))
                    .containsExactly("diastolic STOP");
            assertThat(acts(signs(moment, null, null, 85, null, null, null))).isEmpty();
            assertThat(acts(signs(moment, null, null, 84, null, null, null))).containsExactly("oxygen-saturation STOP");
        }
        assertThat(acts(signs(VitalMoment.BEFORE, null, new BloodPressure(251, 90), null, null, null, null)))
                .containsExactly("systolic HOLD", "systolic STOP");
    }

    @Test
    void holdsExerciseAtRestOnly() {
        assertThat(acts(signs(VitalMoment.BEFORE, 120, null, 90, "38.4", "3.9", null)))
                .isEmpty();
        assertThat(acts(signs(VitalMoment.BEFORE, 121, null, 89, "38.5", "3.8", null)))
                .containsExactly("heart-rate HOLD", "oxygen-saturation HOLD", "temperature HOLD", "glucose HOLD");
        assertThat(acts(signs(VitalMoment.DURING, 121, null, 89, "38.5", "3.8", null)))
                .isEmpty();
    }

    @Test
    void holdsHighGlucoseOnlyWithKetones() {
        assertThat(acts(signs(VitalMoment.BEFORE, null, null, null, null, "14.0", null)))
                .isEmpty();
        assertThat(acts(signs(VitalMoment.BEFORE, null, null, null, null, "14.0", true)))
                .containsExactly("glucose-with-ketones HOLD");
        assertThat(acts(signs(VitalMoment.BEFORE, null, null, null, null, "13.8", true)))
                .isEmpty();
    }

    @Test
    void prefersTheClinicsOwnLimitAndSaysSo() {
        var signs = signs(VitalMoment.BEFORE, null, new BloodPressure(190, 90), null, null, null, null);
        assertThat(limits.brokenBy(signs, Map.of())).isEmpty();
        var own = Map.of("restingSystolicHoldMmHg", new BigDecimal("180"));
        assertThat(limits.brokenBy(signs, own)).singleElement().satisfies(finding -> {
            assertThat(finding.limit()).isEqualByComparingTo("180");
            assertThat(finding.source()).contains("clinic");
        });
    }

    @Test
    void hasASourceForEveryLimit() {
        assertThat(limits.all())
                .hasSize(10)
                .allSatisfy(limit -> assertThat(limit.source()).isNotBlank());
    }

    @Test
    void refusesSignsThatContradictThemselves() {
        assertThat(signs(VitalMoment.BEFORE, null, new BloodPressure(90, 90), null, null, null, null)
                        .broken())
                .extracting(violation -> violation.code())
                .containsExactly("diastolic-not-below-systolic");
        assertThat(signs(VitalMoment.BEFORE, null, null, null, null, null, null).broken())
                .extracting(violation -> violation.code())
                .containsExactly("no-vital-sign");
        assertThat(signs(VitalMoment.BEFORE, 60, null, null, null, null, null).broken())
                .isEmpty();
    }
}
