package health.praxis.outcomes.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import health.praxis.outcomes.attainment.AttainmentOutcome.Attained;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.scoring.Refusal;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GoalAttainmentTest {

    private static final Instrument SCALE =
            InstrumentCatalogue.load().find("goal-attainment-scaling").orElseThrow();
    private final GoalAttainment attainment = new GoalAttainment(SCALE);

    @Test
    void importanceTimesDifficultyWeighsAGoal() {
        Attained attained = (Attained) attainment.score(
                List.of(GoalRating.weighted(-1, 3, 2), GoalRating.weighted(1, 2, 2), GoalRating.weighted(2, 2, 1)));

        assertThat(attained.t()).isCloseTo(52.2033, within(5e-5));
        assertThat(attained.rounded()).isEqualTo(52.2);
    }

    @Test
    void anUnratedGoalIsLeftOutOfBothSums() {
        Attained attained = (Attained)
                attainment.score(List.of(GoalRating.unweighted(2), new GoalRating(OptionalDouble.empty(), 1)));

        assertThat(attained.t()).isCloseTo(70, within(1e-9));
        assertThat(attained.rated()).isEqualTo(1);
    }

    @Test
    void withoutARatedGoalThereIsNoScore() {
        assertThat(codes(List.of())).containsExactly("no-rated-goal");
        assertThat(codes(List.of(new GoalRating(OptionalDouble.empty(), 1)))).containsExactly("no-rated-goal");
    }

    @Test
    void anAttainmentBeyondTheFiveLevelsIsRefused() {
        assertThat(codes(List.of(GoalRating.unweighted(2.5)))).containsExactly("out-of-range:attainment");
        assertThat(codes(List.of(new GoalRating(OptionalDouble.of(1), -1)))).containsExactly("out-of-range:weight");
    }

    @Test
    void tenPointsAreAClearChange() {
        assertThat(GoalAttainment.isClearChange(40, 50)).isTrue();
        assertThat(GoalAttainment.isClearChange(40, 49.99)).isFalse();
    }

    @Test
    void onlyTheScaleItselfHasGoals() {
        Instrument berg = InstrumentCatalogue.load().find("berg-balance-scale").orElseThrow();

        assertThatThrownBy(() -> new GoalAttainment(berg)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GoalAttainment(SCALE, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> codes(List<GoalRating> goals) {
        return ((AttainmentOutcome.Refused) attainment.score(goals))
                .refusals().stream().map(Refusal::code).toList();
    }
}
