package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.praxis.outcomes.instrument.Condition;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pace a person's present one is held against. */
class EarlierRateTest {

    /** 487 days are 16 months, in which 8 points were lost of 48. */
    private static final int SIXTEEN_MONTHS = 487;

    @Test
    void isSinceOnsetUntilThereAreEarlierResults() {
        Story newlyReferred = als().day(0, 40).day(28, 36).beganBefore(SIXTEEN_MONTHS);
        EarlierRate rate = newlyReferred.verdict().earlier().orElseThrow();

        assertThat(rate.source()).isEqualTo(EarlierRate.Source.SINCE_ONSET);
        assertThat(rate.slopePerWeek()).isCloseTo(-0.5 / (365.25 / 12 / 7), within(1e-9));
        assertThat(newlyReferred.verdict().reason()).isEqualTo(Reason.FASTER_LOSS_THAN_BEFORE);
        assertThat(newlyReferred.verdict().text())
                .startsWith("The ALS Functional Rating Scale - Revised changes faster than it did on average since the"
                        + " illness began.");
    }

    @Test
    void saysSoWhereTheLossIsSlowerOrTheSameToo() {
        Story slower = als().day(0, 40).day(183, 40).beganBefore(SIXTEEN_MONTHS);
        Story same = als().day(0, 40).day(61, 39).beganBefore(SIXTEEN_MONTHS);

        assertThat(slower.verdict().reason()).isEqualTo(Reason.SLOWER_LOSS_THAN_BEFORE);
        assertThat(slower.verdict().text())
                .contains("more slowly than it did on average since the illness began.")
                .endsWith("So far few results show it: measuring again shows whether it lasts.");
        assertThat(slower.day(184, 40).verdict().text()).endsWith("since the illness began.");
        assertThat(same.verdict().reason()).isEqualTo(Reason.LOSS_NOT_FASTER_THAN_BEFORE);
        assertThat(same.verdict().text()).contains("not clearly faster than on average since the illness began.");
    }

    @Test
    void isThePersonsOwnOnceThereAreTwoResultsBefore() {
        Story followed =
                als().day(-56, 44).day(0, 40).planStartsHere().day(56, 36).beganBefore(SIXTEEN_MONTHS);
        EarlierRate rate = followed.verdict().earlier().orElseThrow();

        assertThat(rate).isEqualTo(new EarlierRate(-0.5, EarlierRate.Source.OWN_RESULTS));
        assertThat(followed.verdict().text()).contains("not clearly faster than before.");
    }

    @Test
    void isNoneBeforeTheOnsetOrOnItsDay() {
        assertThat(als().day(0, 40).day(28, 36).beganBefore(0).verdict().reason())
                .isEqualTo(Reason.NO_EARLIER_SLOPE);
        assertThat(als().day(0, 40).day(28, 36).beganBefore(-1).verdict().reason())
                .isEqualTo(Reason.NO_EARLIER_SLOPE);
    }

    /** Within days of the onset any loss is a fast one, and any later pace a slow one. */
    @Test
    void isNoneForThreeMonthsAfterTheOnset() {
        for (int days : new int[] {1, 5, 19, 88}) {
            Story story = als().day(0, 40).day(28, 36).day(56, 32).beganBefore(days);
            assertThat(story.verdict().reason()).isEqualTo(Reason.NO_EARLIER_SLOPE);
        }
        assertThat(als().day(0, 40).day(28, 36).beganBefore(92).verdict().earlier())
                .isPresent();
    }

    /** The rate since the onset is steep early on. */
    @Test
    void confirmsNothingWithinFourWeeks() {
        Story story = als().day(0, 20).day(14, 20).day(15, 20).beganBefore(120);

        assertThat(story.status()).isEqualTo(ProgressStatus.IMPROVING);
        assertThat(story.verdict().confirmed()).isFalse();
        assertThat(story.day(28, 20).verdict().confirmed()).isTrue();
    }

    @Test
    void isNoneWhereTheFirstAndTheLastDayTheIllnessCanHaveBegunGiveTwoAnswers() {
        // 8 points lost in 92 to 122 days before, then 3 in 42 days: slower than by the last of these days only
        Story unclear = als().day(0, 40).day(42, 37).day(84, 36).beganBefore(107, 122, 92);
        Story clear = als().day(0, 40).day(42, 30).day(84, 20).beganBefore(107, 122, 92);

        assertThat(List.of(
                        als().day(0, 40)
                                .day(42, 37)
                                .day(84, 36)
                                .beganBefore(122)
                                .verdict()
                                .reason(),
                        als().day(0, 40)
                                .day(42, 37)
                                .day(84, 36)
                                .beganBefore(92)
                                .verdict()
                                .reason()))
                .doesNotHaveDuplicates();
        assertThat(unclear.verdict().earlier()).isEmpty();
        assertThat(clear.verdict().reason()).isEqualTo(Reason.FASTER_LOSS_THAN_BEFORE);
        assertThat(clear.verdict().earlier())
                .isEqualTo(clear.beganBefore(107).verdict().earlier());
    }

    @Test
    void ofFullScoreIsNoLoss() {
        Story story = als().day(0, 48).day(28, 46).beganBefore(100);

        assertThat(story.verdict().earlier().orElseThrow().slopePerWeek()).isZero();
        assertThat(story.verdict().reason()).isEqualTo(Reason.FASTER_LOSS_THAN_BEFORE);
    }

    @Test
    void isForNoOtherInstrument() {
        Story capacity = Story.of("uhdrs-tfc", Condition.HUNTINGTONS)
                .intent(GoalIntent.SLOW_DECLINE)
                .fortnightly(12, 10)
                .beganBefore(1000);

        assertThat(capacity.verdict().earlier()).isEmpty();
        assertThat(capacity.verdict().reason()).isEqualTo(Reason.LOSS_WITHOUT_EARLIER_SLOPE);
    }

    @Test
    void needsAnOnsetAndAScore() {
        ProgressQuestion unable = als().notAble(0).question();
        ProgressQuestion scored = als().day(0, 40).question();

        assertThat(EarlierRate.sinceOnset(
                        unable.instrument(), List.of(LocalDate.of(2025, 1, 1)), unable.measurements(), unable.zone()))
                .isEmpty();
        assertThat(EarlierRate.sinceOnset(scored.instrument(), List.of(), scored.measurements(), scored.zone()))
                .isEmpty();
    }

    private static Story als() {
        return Story.of("alsfrs-r", Condition.ALS).intent(GoalIntent.SLOW_DECLINE);
    }
}
