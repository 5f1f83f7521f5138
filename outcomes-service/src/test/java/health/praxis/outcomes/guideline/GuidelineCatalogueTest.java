package health.praxis.outcomes.guideline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.outcomes.instrument.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuidelineCatalogueTest {

    private static GuidelineDose dose(String source, String evidence, boolean checked, List<String> settings) {
        return new GuidelineDose(
                "one",
                "recommendation",
                List.of(Condition.STROKE.key()),
                List.of(),
                settings,
                List.of(),
                List.of(),
                "text",
                new GuidelineDose.Amount(180, 5, null, null, null, null, null, null, null, null),
                checked,
                source,
                evidence,
                null);
    }

    @Test
    void refusesADoseWithoutItsSource() {
        assertThatThrownBy(() -> GuidelineCatalogue.check(
                        List.of(dose(" ", "from-general-knowledge", false, List.of("inpatient")))))
                .hasMessageContaining("names no source");
    }

    @Test
    void refusesToCallVerifiedWhatNobodyRead() {
        assertThatThrownBy(() -> GuidelineCatalogue.check(List.of(dose("a", "verified", false, List.of("inpatient")))))
                .hasMessageContaining("is verified where it was read");
    }

    @Test
    void refusesToCheckWhereTheSettingCannotBeSeen() {
        assertThatThrownBy(
                        () -> GuidelineCatalogue.check(List.of(dose("a", "from-general-knowledge", true, List.of()))))
                .hasMessageContaining("without a minimum and a setting");
    }
}
