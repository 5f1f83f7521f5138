package health.praxis.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleRefusedTest {

    private static final Violation ONE = Violation.at("/dueOn", "past", "The day has passed.");
    private static final Violation OTHER = Violation.at("/target", "absent", "A target is needed.");

    @Test
    void letsPassWhatBreaksNothing() {
        assertThatCode(() -> RuleRefused.ifAny(List.of(), "The goal breaks")).doesNotThrowAnyException();
    }

    @Test
    void namesEverythingThatIsBroken() {
        assertThatThrownBy(() -> RuleRefused.ifAny(List.of(ONE, OTHER), "The goal breaks"))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        refused -> assertThat(refused.violations()).containsExactly(ONE, OTHER))
                .hasMessage("The goal breaks 2 rules; see errors.");
        assertThatThrownBy(() -> RuleRefused.ifAny(List.of(ONE), "The goal breaks"))
                .hasMessage("The goal breaks a rule; see errors.");
    }
}
