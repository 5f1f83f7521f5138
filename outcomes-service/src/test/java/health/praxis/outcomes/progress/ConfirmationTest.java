package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.instrument.Condition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When a second measurement confirms the first; 2 March 2026 is day 0. */
class ConfirmationTest {

    @Nested
    class OfDisability {

        @Test
        void countsThreeMonthsAfterItWasFirstSeenAndNotTheDayBefore() {
            // 10 June is day 100, 10 September day 192
            Story once = edss().day(0, 3).day(100, 4);

            assertThat(once.verdict().reason()).isEqualTo(Reason.WORSE_THAN_BEST);
            assertThat(once.verdict().confirmed()).isFalse();
            assertThat(once.verdict().text()).contains("from 10 September 2026 on");
            once.day(101, 4);
            assertThat(once.verdict().confirmed()).isFalse();
            assertThat(once.verdict().text())
                    .contains("from 10 September 2026 on")
                    .doesNotContain("Two results", "bad day");
            assertThat(once.day(191, 4).verdict().confirmed()).isFalse();
            assertThat(once.day(192, 4).verdict().confirmed()).isTrue();
            assertThat(once.verdict().text()).contains("Two results");
        }

        @Test
        void theNextVisitMayBeTheOneThreeMonthsLater() {
            assertThat(edss().day(0, 3).day(100, 4).day(192, 4.5).verdict().confirmed())
                    .isTrue();
        }

        @Test
        void whatWasMadeGoodInBetweenBeginsAnew() {
            Story story = edss().day(0, 3).day(100, 4).day(150, 3.5).day(192, 4);

            assertThat(story.verdict().reason()).isEqualTo(Reason.WORSE_THAN_BEST);
            assertThat(story.verdict().confirmed()).isFalse();
            assertThat(story.verdict().text()).contains("from 10 December 2026 on");
        }

        @Test
        void whoIsNotAbleIsNoneEither() {
            Story story = edss().day(0, 3).notAble(100).notAble(101);

            assertThat(story.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(story.verdict().confirmed()).isFalse();
            assertThat(story.notAble(192).verdict().confirmed()).isTrue();
        }

        private static Story edss() {
            return Story.of("edss", Condition.MS);
        }
    }

    @Nested
    class OfAGain {

        @Test
        void isAMeasurementOfAnotherDayThatGainedTheLimitToo() {
            ProgressVerdict once = Story.balance().fortnightly(40, 45).verdict();
            ProgressVerdict justNotTwice =
                    Story.balance().fortnightly(40, 44, 45).verdict();
            ProgressVerdict twice = Story.balance().fortnightly(40, 45, 46).verdict();

            assertThat(once.reason()).isEqualTo(Reason.BETTER_THAN_BASELINE);
            assertThat(once.confirmed()).isFalse();
            assertThat(once.text()).endsWith("One result can be a good day: measuring again shows whether it lasts.");
            assertThat(justNotTwice.status()).isEqualTo(ProgressStatus.IMPROVING);
            assertThat(justNotTwice.confirmed()).isFalse();
            assertThat(twice.status()).isEqualTo(ProgressStatus.IMPROVING);
            assertThat(twice.confirmed()).isTrue();
            assertThat(twice.text()).doesNotContain("good day");
        }

        @Test
        void isNoneOfTheSameDay() {
            Story story = Story.balance().day(0, 40).day(14, 45).day(14.001, 45);

            assertThat(story.verdict().confirmed()).isFalse();
            assertThat(story.day(15, 45).verdict().confirmed()).isTrue();
        }

        @Test
        void isNoneBeforeAFallBack() {
            assertThat(Story.balance().fortnightly(40, 45, 41, 45).verdict().confirmed())
                    .isFalse();
        }

        @Test
        void isNoneWhereTheTestWasNotPossibleInBetween() {
            assertThat(Story.balance()
                            .day(0, 40)
                            .day(14, 45)
                            .notAble(28)
                            .day(42, 45)
                            .verdict()
                            .confirmed())
                    .isFalse();
        }

        @Test
        void onTheDisabilityScaleLastsThreeMonthsToo() {
            Story story = Story.of("edss", Condition.MS).day(0, 4).day(100, 3).day(191, 3);

            assertThat(story.verdict().status()).isEqualTo(ProgressStatus.IMPROVING);
            assertThat(story.verdict().confirmed()).isFalse();
            assertThat(story.verdict().text())
                    .endsWith("Whether it lasts, a result from 10 September 2026 on can show.");
            assertThat(story.day(192, 3).verdict().confirmed()).isTrue();
        }
    }
}
