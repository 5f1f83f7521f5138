package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import health.praxis.outcomes.progress.Target.Comparator;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which hand, pace or state a verdict is of, where a visit measures several. */
class JudgedSeriesTest {

    private static final Administration LEFT = new Administration(Map.of(Circumstance.SIDE, "LEFT"));
    private static final Administration RIGHT = new Administration(Map.of(Circumstance.SIDE, "RIGHT"));
    private static final Administration COMFORTABLE = new Administration(Map.of(Circumstance.PACE, "COMFORTABLE"));
    private static final Administration FAST = new Administration(Map.of(Circumstance.PACE, "FAST"));

    @Nested
    class ForAGoal {

        @Test
        void theOtherHandDoesNotMeetIt() {
            Story story = pegs().day(0, 60, LEFT).goalStatesThis().day(0.0035, 22, RIGHT);

            assertThat(story.verdict().reason()).isEqualTo(Reason.FEWER_THAN_TWO_MEASUREMENTS);
            story.day(28, 55, LEFT).day(28.0035, 22, RIGHT);
            assertThat(story.status()).isNotEqualTo(ProgressStatus.ACHIEVED);
            assertThat(story.verdict().evidence().measurements()).containsExactly(new UUID(0, 1), new UUID(0, 3));
            assertThat(story.day(56, 35, LEFT).day(56.0035, 22, RIGHT).verdict().reason())
                    .isEqualTo(Reason.TARGET_MET);
            assertThat(story.verdict().evidence().measurements())
                    .containsExactly(new UUID(0, 1), new UUID(0, 3), new UUID(0, 5));
        }

        @Test
        void theOtherMuscleGroupDoesNotMeetIt() {
            var elbow = new Administration(Map.of(Circumstance.SITE, "elbow-flexors"));
            var ankle = new Administration(Map.of(Circumstance.SITE, "ankle-plantar-flexors"));
            Story story = pegs().day(0, 60, elbow).goalStatesThis().day(0.0035, 22, ankle);

            assertThat(story.verdict().reason()).isEqualTo(Reason.FEWER_THAN_TWO_MEASUREMENTS);
            assertThat(story.verdict().measured()).containsExactly(Map.entry("site", "elbow-flexors"));
        }

        @Test
        void theHandOfTheGoalSpeaksThoughTheOtherWasMeasuredSince() {
            Story story = pegs().day(0, 60, LEFT)
                    .goalStatesThis()
                    .day(28, 58, LEFT)
                    .day(42, 30, RIGHT)
                    .day(56, 40, RIGHT);

            assertThat(story.verdict().evidence().measurements()).containsExactly(new UUID(0, 1), new UUID(0, 2));
            assertThat(story.verdict().measured()).containsExactly(Map.entry("side", "left"));
        }

        @Test
        void aStartThatWasCorrectedToNotAbleIsASeriesToo() {
            Story story = pegs().notAble(0, LEFT).goalStatesThis().day(28, 22, RIGHT);

            assertThat(story.verdict().reason()).isEqualTo(Reason.FEWER_THAN_TWO_MEASUREMENTS);
            assertThat(story.verdict().measured()).containsExactly(Map.entry("side", "left"));
        }

        @Test
        void whoIsNotAbleWithoutNamingAHandIsNotAble() {
            Story story =
                    pegs().day(0, 60, LEFT).goalStatesThis().day(28, 58, LEFT).notAble(42);

            assertThat(story.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
        }

        @Test
        void atADueDateTheHandOfTheGoalSpeaksToo() {
            Story story = pegs().intent(GoalIntent.MAINTAIN)
                    .target(Comparator.AT_MOST, 35, 28)
                    .day(0, 34, LEFT)
                    .goalStatesThis()
                    .day(28, 36, LEFT)
                    .day(28.0035, 22, RIGHT)
                    .today(30);

            assertThat(story.status()).isEqualTo(ProgressStatus.SUSTAINED);
        }

        @Test
        void theOtherPaceDoesNotMeetIt() {
            Story story = walking().day(0, 0.62, COMFORTABLE).goalStatesThis().day(0.0035, 0.95, FAST);

            assertThat(story.verdict().reason()).isEqualTo(Reason.FEWER_THAN_TWO_MEASUREMENTS);
            assertThat(story.day(28, 0.92, COMFORTABLE)
                            .day(28.0035, 1.2, FAST)
                            .verdict()
                            .reason())
                    .isEqualTo(Reason.TARGET_MET);
        }
    }

    @Nested
    class WhereNotAbleNamesNoHand {

        @Test
        void theHandOfTheGoalHasLostItInWhateverOrderTheHandsWereMeasured() {
            Story leftFirst = pegs().day(0, 60, LEFT)
                    .goalStatesThis()
                    .day(0.0035, 22, RIGHT)
                    .day(28, 58, LEFT)
                    .day(28.0035, 22, RIGHT)
                    .notAble(42);
            Story rightFirst = pegs().day(0, 22, RIGHT)
                    .day(0.0035, 60, LEFT)
                    .goalStatesThis()
                    .day(28, 22, RIGHT)
                    .day(28.0035, 58, LEFT)
                    .notAble(42);

            assertThat(leftFirst.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(rightFirst.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
        }

        @Test
        void noneOfTwoIsNamed() {
            Story story = pegs().day(0, 60, LEFT)
                    .day(0.0035, 22, RIGHT)
                    .day(28, 58, LEFT)
                    .day(28.0035, 22, RIGHT)
                    .notAble(42);

            assertThat(story.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(story.verdict().measured()).isEmpty();
            assertThat(story.verdict().text()).startsWith("The Nine Hole Peg Test was possible before");
        }

        @Test
        void theOnlyOneThatWasMeasuredIs() {
            Story story = pegs().day(0, 60, LEFT).day(28, 58, LEFT).notAble(42);

            assertThat(story.verdict().measured()).containsExactly(Map.entry("side", "left"));
        }
    }

    @Nested
    class WithinAVisit {

        @Test
        void aSecondAttemptMakesGoodAFirstThatFailed() {
            Story story = Story.balance().day(0, 40).notAble(28).day(28.01, 45);

            assertThat(story.verdict().reason()).isEqualTo(Reason.BETTER_THAN_BASELINE);
            assertThat(story.verdict().evidence().measurements()).hasSize(3);
            assertThat(story.verdict().evidence().notComparable()).isEmpty();
        }

        @Test
        void aSecondAttemptThatFailedIsALoss() {
            assertThat(Story.balance()
                            .day(0, 40)
                            .day(28, 45)
                            .notAble(28.01)
                            .verdict()
                            .reason())
                    .isEqualTo(Reason.NO_LONGER_ABLE);
        }
    }

    @Nested
    class WhereTheGoalDoesNotTellWhichHand {

        @Test
        void theGoodHandIsNotThereForTheOtherThoughItCameLater() {
            Story story = pegs().day(0, 60, LEFT).day(28, 25, RIGHT).day(56, 24, RIGHT);

            assertThat(story.status()).isNotEqualTo(ProgressStatus.ACHIEVED);
        }

        @Test
        void bothMustBeThere() {
            Story story = pegs().day(0, 60, LEFT).day(0.0035, 22, RIGHT);

            assertThat(story.verdict().reason()).isEqualTo(Reason.FEWER_THAN_TWO_MEASUREMENTS);
            story.day(28, 36, LEFT).day(28.0035, 22, RIGHT);
            assertThat(story.status()).isNotEqualTo(ProgressStatus.ACHIEVED);
            // only the good hand was measured at this visit
            assertThat(story.day(42, 22, RIGHT).status()).isNotEqualTo(ProgressStatus.ACHIEVED);
            assertThat(story.day(56, 35, LEFT).verdict().reason()).isEqualTo(Reason.TARGET_MET);
        }

        @Test
        void aHandThatIsNotAbleIsNotThere() {
            Story story = pegs().day(0, 40, RIGHT).notAble(0.0035, LEFT).day(28, 30, RIGHT);

            assertThat(story.status()).isEqualTo(ProgressStatus.IMPROVING);
        }

        @Test
        void whoCannotWalkFastIsThereAllTheSame() {
            Story story = walking()
                    .day(0, 0.62, COMFORTABLE)
                    .day(28, 0.92, COMFORTABLE)
                    .notAble(28.0035, FAST);

            assertThat(story.verdict().reason()).isEqualTo(Reason.TARGET_MET);
        }

        @Test
        void oneHandReachesATargetUnlessTheGoalStartedFromAScoreThatNobodyRecorded() {
            assertThat(pegs().day(0, 22, RIGHT).verdict().reason()).isEqualTo(Reason.TARGET_MET);

            Story unseen =
                    pegs().goalStatesWhatNobodyRecorded().day(0, 22, RIGHT).day(0.0035, 35, LEFT);
            assertThat(unseen.status()).isEqualTo(ProgressStatus.INSUFFICIENT_DATA);
            assertThat(unseen.day(28, 22, RIGHT).status()).isNotEqualTo(ProgressStatus.ACHIEVED);
            assertThat(unseen.intent(GoalIntent.MAINTAIN).today(91).status()).isNotEqualTo(ProgressStatus.DECLINED);
        }

        @Test
        void aHandThatWasNotThereAtFirstReachesIt() {
            Story unseen =
                    pegs().goalStatesWhatNobodyRecorded().day(0, 61, LEFT).day(0.0035, 22, RIGHT);

            assertThat(unseen.day(28, 36, LEFT).status()).isEqualTo(ProgressStatus.IMPROVING);
            assertThat(unseen.day(56, 35, LEFT).verdict().reason()).isEqualTo(Reason.TARGET_MET);
        }

        @Test
        void whereNoOtherHandWasMeasuredNoMissIsAskedFor() {
            Story onPaper =
                    pegs().goalStatesWhatNobodyRecorded().day(0, 34, LEFT).day(28, 33, LEFT);

            assertThat(onPaper.verdict().reason()).isEqualTo(Reason.TARGET_MET);
        }

        @Test
        void anotherPaceOfLongAgoDoesNotHinderIt() {
            Story story = walking()
                    .day(0, 0.6, COMFORTABLE)
                    .day(0.0035, 0.85, FAST)
                    .day(42, 0.95, COMFORTABLE)
                    .day(70, 1.0, COMFORTABLE);

            assertThat(story.verdict().reason()).isEqualTo(Reason.TARGET_MET);
        }

        @Test
        void anotherPaceOfTheSameVisitDoes() {
            Story story = walking()
                    .day(0, 0.6, COMFORTABLE)
                    .day(0.0035, 0.85, FAST)
                    .day(42, 0.95, COMFORTABLE)
                    .day(42.0035, 0.85, FAST);

            assertThat(story.status()).isNotEqualTo(ProgressStatus.ACHIEVED);
        }

        @Test
        void anotherHandOfLongAgoDoes() {
            Story story = pegs().day(0, 60, LEFT).day(0.0035, 36, RIGHT).day(56, 30, RIGHT);

            assertThat(story.status()).isNotEqualTo(ProgressStatus.ACHIEVED);
        }

        @Test
        void whatWasSaidLessExactlyIsMadeGoodByWhatAgreesWithIt() {
            Story story = pegs().day(0, 60, LEFT)
                    .day(0.0035, 36, RIGHT)
                    .day(28, 34, side("RIGHT", "ON"))
                    .day(28.0035, 34, LEFT);

            assertThat(story.verdict().reason()).isEqualTo(Reason.TARGET_MET);
        }

        @Test
        void atADueDateEachHandSpeaksByTheResultNearestToIt() {
            Story story = pegs().intent(GoalIntent.MAINTAIN)
                    .target(Comparator.AT_MOST, 35, 28)
                    .day(0, 34, LEFT)
                    .day(0.0035, 34, RIGHT)
                    .day(28, 34, LEFT)
                    .day(28.0035, 34, RIGHT)
                    .day(50, 36, LEFT)
                    .day(50.0035, 36, RIGHT)
                    .today(60);

            assertThat(story.verdict().reason()).isEqualTo(Reason.TARGET_MET_AT_DUE_DATE);
            Story missed = pegs().intent(GoalIntent.MAINTAIN)
                    .target(Comparator.AT_MOST, 35, 28)
                    .day(0, 34, LEFT)
                    .day(0.0035, 34, RIGHT)
                    .day(28, 34, LEFT)
                    .day(28.0035, 36, RIGHT)
                    .day(50, 34, LEFT)
                    .day(50.0035, 34, RIGHT)
                    .today(60);
            assertThat(missed.status()).isEqualTo(ProgressStatus.SUSTAINED);
        }

        private static Administration side(String side, String medication) {
            return new Administration(Map.of(Circumstance.SIDE, side, Circumstance.MEDICATION_STATE, medication));
        }

        @Test
        void whatNamesNoHandReachesItAtOnce() {
            assertThat(pegs().goalStatesWhatNobodyRecorded()
                            .day(0, 35)
                            .verdict()
                            .reason())
                    .isEqualTo(Reason.TARGET_MET);
        }
    }

    @Nested
    class WhereTheStartNamesNoPace {

        @Test
        void theOnlyPaceThatWasNamedSinceIsTakenForIt() {
            Story story = walking().day(0, 0.62).goalStatesThis().day(28, 0.7, COMFORTABLE);

            assertThat(story.day(56, 0.92, COMFORTABLE).verdict().reason()).isEqualTo(Reason.TARGET_MET);
        }

        @Test
        void noneOfTwoIs() {
            Story story = walking()
                    .day(0, 0.62)
                    .goalStatesThis()
                    .day(28, 0.7, COMFORTABLE)
                    .day(28.0035, 0.95, FAST);

            assertThat(story.verdict().reason()).isEqualTo(Reason.FEWER_THAN_TWO_MEASUREMENTS);
        }

        @Test
        void aTargetIsMetByBothOfTwo() {
            Story story = walking()
                    .day(0, 0.62)
                    .goalStatesThis()
                    .day(28, 0.7, COMFORTABLE)
                    .day(28.0035, 0.85, FAST)
                    .day(56, 0.8, COMFORTABLE)
                    .day(56.0035, 0.95, FAST);

            assertThat(story.status()).isNotEqualTo(ProgressStatus.ACHIEVED);
            assertThat(story.day(84, 0.92, COMFORTABLE)
                            .day(84.0035, 1.1, FAST)
                            .verdict()
                            .reason())
                    .isEqualTo(Reason.TARGET_MET);
        }

        @Test
        void theOneThatDeclinesIsTold() {
            Story story = walking()
                    .day(0, 0.62)
                    .goalStatesThis()
                    .day(0.0035, 0.95, FAST)
                    .day(28, 0.8, COMFORTABLE)
                    .day(56, 0.5, COMFORTABLE)
                    .day(84, 0.3, COMFORTABLE);

            assertThat(story.verdict().reason()).isEqualTo(Reason.WORSE_THAN_BEST);
            assertThat(story.verdict().confirmed()).isTrue();
        }
    }

    @Nested
    class WithoutAGoal {

        @Test
        void theDeclineOfTheBetterHandIsToldInWhateverOrderTheyWereMeasured() {
            Story leftFirst = hands().day(0, 60, LEFT)
                    .day(0.0035, 22, RIGHT)
                    .day(28, 58, LEFT)
                    .day(28.0035, 44, RIGHT)
                    .day(56, 58, LEFT)
                    .day(56.0035, 45, RIGHT);
            Story rightFirst = hands().day(0, 22, RIGHT)
                    .day(0.0035, 60, LEFT)
                    .day(28, 44, RIGHT)
                    .day(28.0035, 58, LEFT)
                    .day(56, 45, RIGHT)
                    .day(56.0035, 58, LEFT);

            for (Story story : new Story[] {leftFirst, rightFirst}) {
                assertThat(story.verdict().reason()).isEqualTo(Reason.WORSE_THAN_BEST);
                assertThat(story.verdict().confirmed()).isTrue();
                assertThat(story.verdict().measured()).containsExactly(Map.entry("side", "right"));
            }
        }

        @Test
        void theLossOfAnAbilityComesBeforeADecline() {
            Story story = hands().day(0, 22, LEFT)
                    .day(0.0035, 22, RIGHT)
                    .day(28, 45, LEFT)
                    .notAble(28.0035, RIGHT);

            assertThat(story.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
        }

        @Test
        void itIsTheHandThatStartedWorseWhicheverWasMeasuredLast() {
            Story leftFirst = hands().day(0, 60, LEFT)
                    .day(0.0035, 22, RIGHT)
                    .day(28, 30, LEFT)
                    .day(28.0035, 22, RIGHT);
            Story rightFirst = hands().day(0, 22, RIGHT)
                    .day(0.0035, 60, LEFT)
                    .day(28, 22, RIGHT)
                    .day(28.0035, 30, LEFT);

            assertThat(leftFirst.status()).isEqualTo(ProgressStatus.IMPROVING);
            assertThat(rightFirst.status()).isEqualTo(ProgressStatus.IMPROVING);
            assertThat(leftFirst.verdict().measured()).containsExactly(Map.entry("side", "left"));
            assertThat(rightFirst.verdict().measured()).containsExactly(Map.entry("side", "left"));
            assertThat(leftFirst.verdict().text()).contains("Nine Hole Peg Test (left)");
        }

        @Test
        void ofHandsThatStartedAlikeItIsAlwaysTheSame() {
            Story leftFirst = hands().day(0, 30, LEFT)
                    .day(0.0035, 30, RIGHT)
                    .day(28, 29, LEFT)
                    .day(28.0035, 31, RIGHT);
            Story rightFirst = hands().day(0, 30, RIGHT)
                    .day(0.0035, 30, LEFT)
                    .day(28, 31, RIGHT)
                    .day(28.0035, 29, LEFT);

            assertThat(leftFirst.verdict().measured())
                    .isEqualTo(rightFirst.verdict().measured());
        }

        @Test
        void theHandThatWasMeasuredAtTheLatestVisitSpeaks() {
            Story story = hands().day(0, 60, LEFT)
                    .day(0.0035, 22, RIGHT)
                    .day(28, 58, LEFT)
                    .day(42, 22, RIGHT);

            assertThat(story.verdict().measured()).containsExactly(Map.entry("side", "right"));
        }

        /** A hand that cannot do a test is not tried again at each visit. */
        @Test
        void whatOneHandHasLostStandsWhileTheOtherIsMeasured() {
            Story notTriedAgain = hands().day(0, 60, LEFT)
                    .day(0.0035, 22, RIGHT)
                    .day(28, 60, LEFT)
                    .notAble(28.0035, RIGHT)
                    .day(35, 60, LEFT);
            Story onOtherDays = hands().day(0, 25, LEFT)
                    .day(1, 22, RIGHT)
                    .day(28, 40, LEFT)
                    .day(29, 22, RIGHT)
                    .day(56, 41, LEFT)
                    .day(57, 22, RIGHT);

            assertThat(notTriedAgain.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(notTriedAgain.verdict().measured()).containsExactly(Map.entry("side", "right"));
            assertThat(onOtherDays.status()).isEqualTo(ProgressStatus.DECLINED);
            assertThat(onOtherDays.verdict().measured()).containsExactly(Map.entry("side", "left"));
        }

        @Test
        void aConfirmedDeclineIsToldBeforeAnUnconfirmedOne() {
            Story story = hands().day(0, 30, LEFT)
                    .day(0.0035, 22, RIGHT)
                    .day(28, 50, LEFT)
                    .day(28.0035, 22, RIGHT)
                    .day(56, 51, LEFT)
                    .day(56.0035, 60, RIGHT);

            assertThat(story.status()).isEqualTo(ProgressStatus.DECLINED);
            assertThat(story.verdict().confirmed()).isTrue();
            assertThat(story.verdict().measured()).containsExactly(Map.entry("side", "left"));
        }

        @Test
        void whoWasNotAbleWithAnUnnamedHandWasSoWhicheverHandCameFirst() {
            Story leftFirst = hands().day(0, 33, LEFT)
                    .day(0.0035, 22, RIGHT)
                    .notAble(14)
                    .day(91, 34, LEFT)
                    .day(91.0035, 15, RIGHT);
            Story rightFirst = hands().day(0, 22, RIGHT)
                    .day(0.0035, 33, LEFT)
                    .notAble(14)
                    .day(91, 15, RIGHT)
                    .day(91.0035, 34, LEFT);

            assertThat(leftFirst.verdict().reason())
                    .isEqualTo(rightFirst.verdict().reason());
            assertThat(leftFirst.verdict().measured())
                    .isEqualTo(rightFirst.verdict().measured());
        }

        @Test
        void theLossOfAnAbilityHidesBehindNoOtherHand() {
            Story story = hands().day(0, 60, LEFT)
                    .day(0.0035, 22, RIGHT)
                    .notAble(28, RIGHT)
                    .day(28.0035, 60, LEFT);

            assertThat(story.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(story.verdict().measured()).containsExactly(Map.entry("side", "right"));
        }

        private static Story hands() {
            return Story.of("nine-hole-peg-test", Condition.MS);
        }
    }

    private static Story pegs() {
        return Story.of("nine-hole-peg-test", Condition.MS).target(Comparator.AT_MOST, 35, 90);
    }

    private static Story walking() {
        return Story.of("ten-metre-walk-test", Condition.STROKE, Phase.CHRONIC).target(Comparator.AT_LEAST, 0.9, 90);
    }
}
