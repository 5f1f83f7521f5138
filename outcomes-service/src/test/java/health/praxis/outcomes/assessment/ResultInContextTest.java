package health.praxis.outcomes.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.instrument.AgeRange;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Cutoff;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.interpretation.ThresholdContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a result means once the condition is known, on both sides of each limit. */
class ResultInContextTest {

    private static final Instrument TIMED_UP_AND_GO =
            InstrumentCatalogue.load().find("timed-up-and-go").orElseThrow();
    private static final Instrument BALANCE =
            InstrumentCatalogue.load().find("berg-balance-scale").orElseThrow();
    private static final ThresholdContext NOTHING_KNOWN = ThresholdContext.ofScoreWithoutCondition();
    private static final ThresholdContext PARKINSONS = ThresholdContext.ofScore(Condition.PARKINSONS, Phase.ANY);
    private static final String AGE = "limited-evidence-for-age";
    private static final String CEILING = "cannot-show-improvement";

    private static Result result(ResultKind kind, Double score, List<String> warnings, Cutoff fallRisk) {
        return new Result(
                kind, score, 0, null, null, Map.of(), List.of(), List.of(), null, List.of(), warnings, fallRisk);
    }

    private static Result scored(double score, String... warnings) {
        return result(ResultKind.SCORED, score, List.of(warnings), null);
    }

    private static Result of(Result before, Instrument instrument, ThresholdContext context) {
        return AssessmentPolicy.inContext(before, instrument, Subject.PATIENT, context);
    }

    @Test
    void goesWithFallsByTheCutOffOfTheCondition() {
        assertThat(of(scored(11.5), TIMED_UP_AND_GO, PARKINSONS).fallRisk()).isNull();
        assertThat(of(scored(11.6), TIMED_UP_AND_GO, PARKINSONS).fallRisk().value())
                .isEqualTo(11.5);
        assertThat(of(scored(11.6), TIMED_UP_AND_GO, NOTHING_KNOWN).fallRisk()).isNull();
    }

    @Test
    void goesWithFallsNoMoreWhenTheConditionWasAnother() {
        Result before = of(scored(12), TIMED_UP_AND_GO, PARKINSONS);

        assertThat(of(before, TIMED_UP_AND_GO, NOTHING_KNOWN)).isEqualTo(scored(12));
    }

    @Test
    void readsTheSameTwice() {
        Result once = of(scored(12, AGE), TIMED_UP_AND_GO, PARKINSONS);

        assertThat(of(once, TIMED_UP_AND_GO, PARKINSONS)).isEqualTo(once);
    }

    @Test
    void isOfTheCaregiverWhoHasNotTheCondition() {
        assertThat(AssessmentPolicy.inContext(scored(40), TIMED_UP_AND_GO, Subject.CAREGIVER, PARKINSONS)
                        .fallRisk())
                .isNull();
    }

    @Test
    void hasNoRoomLeftByTheThresholdOfTheConditionAndKeepsWhatRestsOnTheAge() {
        assertThat(of(scored(55, AGE), BALANCE, NOTHING_KNOWN).warnings()).containsExactly(AGE);
        Result known = of(scored(55, AGE), BALANCE, PARKINSONS);
        assertThat(known.warnings()).containsExactly(CEILING, AGE);
        assertThat(of(known, BALANCE, NOTHING_KNOWN).warnings()).containsExactly(AGE);
    }

    @Test
    void doesNotGoWithFallsWhereTheInstrumentIsNotValidatedForTheAge() {
        Result child = scored(12, AgeRange.Verdict.NOT_VALIDATED_FOR_AGE.key());

        assertThat(of(child, TIMED_UP_AND_GO, PARKINSONS)).isEqualTo(child);
        assertThat(of(scored(12, AGE), TIMED_UP_AND_GO, PARKINSONS).fallRisk()).isNotNull();
    }

    @Test
    void staysWhereThereIsNoScore() {
        Result notAble = result(ResultKind.NOT_ABLE, null, List.of(), null);

        assertThat(of(notAble, TIMED_UP_AND_GO, PARKINSONS)).isSameAs(notAble);
    }
}
