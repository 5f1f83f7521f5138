package health.praxis.outcomes.progress;

import static health.praxis.outcomes.progress.ProgressStatus.ACHIEVED;
import static health.praxis.outcomes.progress.ProgressStatus.DECLINED;
import static health.praxis.outcomes.progress.ProgressStatus.IMPROVING;
import static health.praxis.outcomes.progress.ProgressStatus.INSUFFICIENT_DATA;
import static health.praxis.outcomes.progress.ProgressStatus.NO_CHANGE_YET;
import static health.praxis.outcomes.progress.ProgressStatus.STALLED;
import static health.praxis.outcomes.progress.ProgressStatus.SUSTAINED;
import static health.praxis.outcomes.progress.ProgressStatus.UNDER_DOSED;
import static health.praxis.outcomes.progress.Target.Comparator.AT_LEAST;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.instrument.Condition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each step of the ladder reached and just missed. Berg balance in Parkinson's disease: MDC 5, no MCID. */
class LadderTableTest {

    private static final double JUST = 0.001;

    static Stream<Arguments> steps() {
        return Stream.of(
                row("1 declined: worse than the best by the limit", balance(40, 45, 40), DECLINED),
                row("1 declined, just missed", balance(40, 45, 40 + JUST), NO_CHANGE_YET),
                row(
                        "1 declined under slow-decline: faster than the own earlier slope",
                        balance(45, 40).intent(GoalIntent.SLOW_DECLINE).earlierSlope(-2.5 + JUST),
                        DECLINED),
                row(
                        "1 declined under slow-decline, just missed",
                        balance(45, 40).intent(GoalIntent.SLOW_DECLINE).earlierSlope(-2.5),
                        SUSTAINED),
                row("2 achieved: the target is met", balance(40, 44).target(AT_LEAST, 44, 60), ACHIEVED),
                row("2 achieved, just missed", balance(40, 44 - JUST).target(AT_LEAST, 44, 60), NO_CHANGE_YET),
                row(
                        "2 achieved under maintain: met on the due day",
                        balance(44, 44)
                                .intent(GoalIntent.MAINTAIN)
                                .target(AT_LEAST, 44, 14)
                                .today(14),
                        ACHIEVED),
                row(
                        "2 achieved under maintain, just missed",
                        balance(44, 44)
                                .intent(GoalIntent.MAINTAIN)
                                .target(AT_LEAST, 44, 15)
                                .today(14),
                        SUSTAINED),
                row("3 insufficient-data: one measurement", balance(40), INSUFFICIENT_DATA),
                row("3 insufficient-data, just missed", balance(40, 40), NO_CHANGE_YET),
                row(
                        "3 insufficient-data: an instrument that is no outcome",
                        Story.of("hoehn-yahr", Condition.PARKINSONS).fortnightly(3, 2),
                        INSUFFICIENT_DATA),
                row(
                        "3 insufficient-data: no limit for the context",
                        Story.of("modified-caregiver-strain-index", Condition.STROKE)
                                .fortnightly(14, 4),
                        INSUFFICIENT_DATA),
                row("4 improving: better than the baseline by the limit", balance(40, 45), IMPROVING),
                row("4 improving, just missed", balance(40, 45 - JUST), NO_CHANGE_YET),
                row("5 sustained: the aim is to keep", balance(40, 41).intent(GoalIntent.MAINTAIN), SUSTAINED),
                row("5 sustained: the aim is to adapt", balance(40, 41).intent(GoalIntent.ADAPT), SUSTAINED),
                row("5 sustained, just missed", balance(40, 41).intent(GoalIntent.RELEARN), NO_CHANGE_YET),
                row("6 under-dosed: below 80 % of the plan", balance(40, 41).delivered(799.999), UNDER_DOSED),
                row("6 under-dosed, just missed", balance(40, 41).delivered(800), NO_CHANGE_YET),
                row("7 stalled: three assessments over 28 days", balance(40, 41, 40), STALLED),
                row(
                        "7 stalled, just missed",
                        Story.balance().day(0, 40).day(14, 41).day(27.6, 40),
                        NO_CHANGE_YET),
                row("8 no-change-yet: nothing else", balance(40, 42), NO_CHANGE_YET));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void isReachedOrJustMissed(String step, Story story, ProgressStatus verdict) {
        assertThat(story.status()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @MethodSource("confounders")
    void aPlateauThatSomethingExplainsIsNoneAndNamesIt(Confounder.Kind kind) {
        ProgressVerdict verdict = balance(40, 41, 40).happened(kind, 10).verdict();

        assertThat(verdict.status()).isEqualTo(NO_CHANGE_YET);
        assertThat(verdict.confounders()).containsExactly(kind);
        assertThat(verdict.against()).containsExactly("explained-otherwise");
    }

    static Stream<Confounder.Kind> confounders() {
        return Stream.of(Confounder.Kind.values());
    }

    @Test
    void aDeclineIsConfirmedOnlyByAResultAfterTheBestThatHadFallenAsFar() {
        assertThat(balance(45, 44, 40).verdict().confirmed()).isFalse();
        assertThat(balance(45, 40, 40).verdict().confirmed()).isTrue();
        assertThat(balance(40, 45, 40).verdict().confirmed()).isFalse();
    }

    @Test
    void everyStepStandsInTheTable() {
        assertThat(steps().map(row -> row.get()[2])).containsAll(List.of(ProgressStatus.values()));
    }

    private static Story balance(double... scores) {
        return Story.balance().fortnightly(scores);
    }

    private static Arguments row(String step, Story story, ProgressStatus verdict) {
        return Arguments.of(step, story, verdict);
    }
}
