package health.praxis.session.safety;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.platform.problem.Violation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GradingTest {

    private static List<String> codes(
            Reporter reporter, Integer grade, Boolean serious, Harm harm, SeriousCriterion... why) {
        return new Grading(grade, serious, Set.of(why), harm)
                .broken(reporter).stream().map(Violation::code).toList();
    }

    @Test
    void leavesTheGradingToAClinicianUnlessStaffReport() {
        assertThat(codes(Reporter.PATIENT, null, null, null)).isEmpty();
        assertThat(codes(Reporter.STAFF, null, null, null)).containsExactly("grading-missing");
        assertThat(codes(Reporter.STAFF, 1, false, Harm.MILD)).isEmpty();
    }

    @Test
    void wantsACriterionExactlyWhenSerious() {
        assertThat(codes(Reporter.STAFF, 3, true, Harm.SEVERE)).containsExactly("serious-criteria-do-not-fit");
        assertThat(codes(Reporter.STAFF, 3, true, Harm.SEVERE, SeriousCriterion.HOSPITALISATION))
                .isEmpty();
        assertThat(codes(Reporter.STAFF, 3, false, Harm.SEVERE, SeriousCriterion.HOSPITALISATION))
                .containsExactly("serious-criteria-do-not-fit");
    }

    @Test
    void callsGradeFourSeriousAndGradeThreeNotByItself() {
        assertThat(codes(Reporter.STAFF, 4, false, Harm.SEVERE)).containsExactly("grade-4-is-serious");
        assertThat(codes(Reporter.STAFF, 3, false, Harm.SEVERE)).isEmpty();
    }

    @Test
    void knowsDeathOnBothAxesOrOnNeither() {
        assertThat(codes(Reporter.STAFF, 5, true, Harm.SEVERE, SeriousCriterion.DEATH))
                .containsExactly("death-does-not-fit");
        assertThat(codes(Reporter.STAFF, 4, true, Harm.DEATH, SeriousCriterion.DEATH))
                .containsExactly("death-does-not-fit");
        assertThat(codes(Reporter.STAFF, 5, true, Harm.DEATH, SeriousCriterion.DEATH))
                .isEmpty();
    }
}
