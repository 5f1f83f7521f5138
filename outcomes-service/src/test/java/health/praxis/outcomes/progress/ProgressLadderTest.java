package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.dose.DateSpan;
import health.praxis.outcomes.dose.DisciplineDose;
import health.praxis.outcomes.dose.DoseAmount;
import health.praxis.outcomes.dose.DoseSummary;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import health.praxis.outcomes.progress.Target.Comparator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each step of the ladder, reached and just missed. */
class ProgressLadderTest {

    private static final Administration ROLLATOR = new Administration(Map.of(Circumstance.DEVICE, "rollator"));
    private static final Administration CANE = new Administration(Map.of(Circumstance.DEVICE, "cane"));
    private static final Administration COMFORTABLE = new Administration(Map.of(Circumstance.PACE, "COMFORTABLE"));
    private static final Administration FAST = new Administration(Map.of(Circumstance.PACE, "FAST"));
    private static final Administration TRIALS = new Administration(Map.of(Circumstance.TRIAL_CHOICE, "MEAN"));

    @Nested
    class Declined {

        @Test
        void atTheLimitBelowTheBestAndNotJustAboveIt() {
            assertThat(Story.balance().fortnightly(40, 45, 40).status()).isEqualTo(ProgressStatus.DECLINED);
            assertThat(Story.balance().fortnightly(40, 44, 40).status()).isNotEqualTo(ProgressStatus.DECLINED);
        }

        @Test
        void isUnconfirmedUntilASecondMeasurement() {
            ProgressVerdict once = Story.balance().fortnightly(45, 45, 40).verdict();
            ProgressVerdict twice = Story.balance().fortnightly(45, 40, 39).verdict();
            ProgressVerdict justNotTwice =
                    Story.balance().fortnightly(45, 41, 40).verdict();

            assertThat(once.reason()).isEqualTo(Reason.WORSE_THAN_BEST);
            assertThat(once.confirmed()).isFalse();
            assertThat(once.text()).contains("bad day");
            assertThat(twice.confirmed()).isTrue();
            assertThat(twice.text()).contains("Two results");
            assertThat(justNotTwice.confirmed()).isFalse();
        }

        @Test
        void aLowResultBeforeTheBestConfirmsNothing() {
            assertThat(Story.balance().fortnightly(30, 45, 40).verdict().confirmed())
                    .isFalse();
        }

        @Test
        void aLowResultBeforeABestOfTheSameDayConfirmsNothing() {
            assertThat(Story.balance().day(0, 30).day(14, 45).day(14.001, 40).verdict())
                    .satisfies(verdict -> {
                        assertThat(verdict.reason()).isEqualTo(Reason.WORSE_THAN_BEST);
                        assertThat(verdict.confirmed()).isFalse();
                    });
        }

        @Test
        void aLossThatWasMadeGoodConfirmsNothing() {
            Story score = Story.balance().day(0, 45).day(14, 40).day(28, 45).day(28.001, 40);
            Story ability = Story.balance().day(0, 45).notAble(14).day(28, 45).notAble(28.001);

            assertThat(score.verdict().confirmed()).isFalse();
            assertThat(ability.verdict().confirmed()).isFalse();
            assertThat(score.day(29, 40).verdict().confirmed()).isTrue();
            assertThat(ability.notAble(29).verdict().confirmed()).isTrue();
        }

        @Test
        void aSecondResultOfTheSameDayOfTheClinicConfirmsNothing() {
            Story sentTwice = Story.balance().day(0, 45).day(14, 40).day(14.001, 40);
            Story notAbleTwice = Story.balance().day(0, 45).notAble(14).notAble(14.001);

            assertThat(sentTwice.verdict().reason()).isEqualTo(Reason.WORSE_THAN_BEST);
            assertThat(sentTwice.verdict().confirmed()).isFalse();
            assertThat(notAbleTwice.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(notAbleTwice.verdict().confirmed()).isFalse();
            assertThat(sentTwice.day(15, 40).verdict().confirmed()).isTrue();
            assertThat(notAbleTwice.notAble(15).verdict().confirmed()).isTrue();
        }

        @Test
        void anotherDayIsOneOfTheClinicAndNotOfUniversalTime() {
            Story story = Story.balance().in(ZoneId.of("Pacific/Auckland")).at("2026-03-02T09:00", 45);

            // Both on 15 March in universal time, and on two days in Auckland.
            assertThat(story.at("2026-03-15T23:00", 40)
                            .at("2026-03-16T01:00", 40)
                            .verdict()
                            .confirmed())
                    .isTrue();
        }

        @Test
        void aRepeatOfTheSameDayDoesNotHideAnEarlierConfirmation() {
            assertThat(Story.balance()
                            .day(0, 45)
                            .day(14, 40)
                            .day(28, 40)
                            .day(28.001, 40)
                            .verdict()
                            .confirmed())
                    .isTrue();
        }

        @Test
        void aRecoveredLossIsNoDecline() {
            assertThat(Story.balance().fortnightly(45, 39, 44).status()).isNotEqualTo(ProgressStatus.DECLINED);
        }

        @Test
        void winsOverAMetTarget() {
            Story story = Story.balance().target(Comparator.AT_LEAST, 30, 10);

            assertThat(story.fortnightly(45, 40).status()).isEqualTo(ProgressStatus.DECLINED);
        }

        @Test
        void underSlowDeclineOnlyWhenTheLossIsFasterThanBefore() {
            assertThat(slowDecline(0.1).fortnightly(12, 10).verdict().reason()).isEqualTo(Reason.WORSE_THAN_BEST);
            assertThat(slowDecline(-0.9).fortnightly(12, 10).status()).isEqualTo(ProgressStatus.DECLINED);
            assertThat(slowDecline(-1).fortnightly(12, 10).verdict().reason())
                    .isEqualTo(Reason.LOSS_NOT_FASTER_THAN_BEFORE);
        }

        @Test
        void theOwnEarlierSlopeComesFromBeforeTheBaseline() {
            // Half a point a week before, one point a week since.
            ProgressVerdict faster = Story.of("uhdrs-tfc", Condition.HUNTINGTONS)
                    .intent(GoalIntent.SLOW_DECLINE)
                    .day(-28, 13)
                    .day(-14, 12)
                    .day(0, 11)
                    .planStartsHere()
                    .day(14, 9)
                    .verdict();
            ProgressVerdict slower = Story.of("uhdrs-tfc", Condition.HUNTINGTONS)
                    .intent(GoalIntent.SLOW_DECLINE)
                    .day(-14, 13)
                    .day(0, 11)
                    .planStartsHere()
                    .day(28, 10)
                    .verdict();

            assertThat(faster.status()).isEqualTo(ProgressStatus.DECLINED);
            assertThat(slower.status()).isEqualTo(ProgressStatus.SUSTAINED);
        }

        @Test
        void aMaintainGoalDeclinesWithoutAnyEarlierSlope() {
            assertThat(Story.of("uhdrs-tfc", Condition.HUNTINGTONS)
                            .intent(GoalIntent.MAINTAIN)
                            .fortnightly(12, 11)
                            .status())
                    .isEqualTo(ProgressStatus.DECLINED);
        }

        @Test
        void whenTheTestIsNoLongerPossible() {
            ProgressVerdict once = Story.balance().day(0, 20).notAble(14).verdict();

            assertThat(once.status()).isEqualTo(ProgressStatus.DECLINED);
            assertThat(once.reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(once.confirmed()).isFalse();
            assertThat(Story.balance()
                            .day(0, 20)
                            .notAble(14)
                            .notAble(28)
                            .verdict()
                            .confirmed())
                    .isTrue();
        }

        @Test
        void aScoreBelowTheBestConfirmsNoLossOfTheAbility() {
            assertThat(Story.balance()
                            .day(0, 45)
                            .day(14, 40)
                            .notAble(28)
                            .verdict()
                            .confirmed())
                    .isFalse();
        }

        @Test
        void whoWasNotAbleIsComparedWithWhateverWasMeasuredBefore() {
            Story walked = Story.of("ten-metre-walk-test", Condition.STROKE, Phase.CHRONIC)
                    .day(0, 0.5, TRIALS)
                    .day(28, 0.5, TRIALS)
                    .notAble(56);
            Story withRollator =
                    Story.balance().day(0, 30).day(28, 40, ROLLATOR).notAble(56);

            assertThat(walked.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(walked.verdict().evidence().notComparable()).isEmpty();
            assertThat(walked.verdict().confirmed()).isFalse();
            assertThat(walked.notAble(60).verdict().confirmed()).isTrue();
            assertThat(withRollator.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(withRollator.verdict().evidence().notComparable()).containsExactly(new UUID(0, 1));
        }

        @Test
        void whoIsNotAbleWithAnotherAidHasLostTheAbilityAllTheSame() {
            Story story = Story.of("ten-metre-walk-test", Condition.STROKE, Phase.CHRONIC)
                    .day(0, 0.5, CANE)
                    .day(28, 0.5, CANE)
                    .day(56, 0.6, CANE)
                    .notAble(70, ROLLATOR);

            assertThat(story.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(story.verdict().confirmed()).isFalse();
            assertThat(story.notAble(84, ROLLATOR).verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(story.verdict().confirmed()).isTrue();
            assertThat(story.verdict().evidence().notComparable()).isEmpty();
        }

        @Test
        void whoWasNotAbleWithOneHandHasNotLostTheOther() {
            var left = new Administration(Map.of(Circumstance.SIDE, "LEFT"));
            var right = new Administration(Map.of(Circumstance.SIDE, "RIGHT"));
            Story story = Story.of("nine-hole-peg-test", Condition.MS)
                    .day(0, 25, right)
                    .day(28, 25, right)
                    .notAble(28.1, left);

            assertThat(story.status()).isNotEqualTo(ProgressStatus.DECLINED);
            assertThat(story.verdict().evidence().notComparable()).containsExactly(new UUID(0, 3));
            assertThat(story.notAble(56, right).verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
        }

        @Test
        void whoWasNotAbleAtAnotherPaceHasNotLostWhatIsPossibleAtThisOne() {
            Story walks = walking()
                    .day(0, 0.8, COMFORTABLE)
                    .day(91, 0.85, COMFORTABLE)
                    .notAble(91.004, FAST)
                    .day(183, 0.85, COMFORTABLE)
                    .notAble(183.004, FAST);

            assertThat(walks.verdict().reason()).isEqualTo(Reason.PLATEAU);
            assertThat(walks.verdict().evidence().measurements())
                    .containsExactly(new UUID(0, 1), new UUID(0, 2), new UUID(0, 4));
            assertThat(walks.verdict().evidence().notComparable()).containsExactly(new UUID(0, 3), new UUID(0, 5));
            assertThat(walking()
                            .day(0, 0.8, COMFORTABLE)
                            .notAble(91, FAST)
                            .notAble(183, FAST)
                            .verdict()
                            .reason())
                    .isEqualTo(Reason.FEWER_THAN_TWO_MEASUREMENTS);
            assertThat(walking()
                            .day(0, 1.1, FAST)
                            .day(91, 0.8, COMFORTABLE)
                            .notAble(91.004, FAST)
                            .verdict()
                            .reason())
                    .isEqualTo(Reason.NO_LONGER_ABLE);
        }

        @Test
        void whoWasNotAbleInOneWayAndHadAScoreThatDayInAnotherHasNotLostIt() {
            var standby = new Administration(Map.of(Circumstance.ASSISTANCE, "standby"));
            for (Administration other : List.of(ROLLATOR, standby, FAST, Administration.plain())) {
                Story walks = walking()
                        .day(0, 0.5, CANE)
                        .day(28, 0.5, CANE)
                        .notAble(28.004, other)
                        .day(56, 0.5, CANE)
                        .notAble(56.004, other);

                assertThat(walks.verdict().reason()).isEqualTo(Reason.PLATEAU);
                assertThat(walks.verdict().evidence().notComparable()).containsExactly(new UUID(0, 3), new UUID(0, 5));
            }
        }

        @Test
        void whoWasNotAbleInOneWayHasLostItWhereNothingElseWasDoneThatDayOrOnlyTheSame() {
            Story otherDay = walking().day(0, 0.5, CANE).day(28, 0.5, CANE).notAble(29, ROLLATOR);
            Story sameWay = walking()
                    .day(0, 0.5, CANE)
                    .day(28, 0.4, ROLLATOR)
                    .notAble(28.004, CANE)
                    .day(56, 0.4, ROLLATOR)
                    .notAble(56.004, CANE);
            var right = new Administration(Map.of(Circumstance.SIDE, "RIGHT"));
            var leftInSplint = new Administration(Map.of(Circumstance.SIDE, "LEFT", Circumstance.DEVICE, "splint"));
            var left = new Administration(Map.of(Circumstance.SIDE, "LEFT"));
            Story otherSide = Story.of("nine-hole-peg-test", Condition.MS)
                    .day(0, 25, left)
                    .day(28, 25, left)
                    .day(56, 25, right)
                    .notAble(56.004, leftInSplint);

            assertThat(otherDay.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(sameWay.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(sameWay.verdict().confirmed()).isTrue();
            assertThat(otherSide.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
        }

        @Test
        void theDayOnWhichSomethingElseWasDoneIsOneOfTheClinic() {
            // before and after midnight in Auckland, on one day in universal time
            Story story = walking().day(0, 0.5, CANE).day(28.08, 0.5, CANE).notAble(28.12, ROLLATOR);

            assertThat(story.verdict().reason()).isEqualTo(Reason.NO_CLEAR_CHANGE);
            assertThat(story.in(ZoneId.of("Pacific/Auckland")).verdict().reason())
                    .isEqualTo(Reason.NO_LONGER_ABLE);
        }

        private static Story walking() {
            return Story.of("ten-metre-walk-test", Condition.STROKE, Phase.CHRONIC);
        }

        @Test
        void aResultBeforeTheBestConfirmsNoLossOfTheAbility() {
            Story sameDay = Story.balance().notAble(0).day(14, 45).notAble(14.001);

            assertThat(sameDay.verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(sameDay.verdict().confirmed()).isFalse();
            assertThat(sameDay.notAble(15).verdict().confirmed()).isTrue();
        }

        @Test
        void losingTheAbilityIsADeclineUnderSlowDeclineHoweverSlowly() {
            assertThat(slowDecline(-5).day(0, 3).notAble(364).verdict().reason())
                    .isEqualTo(Reason.NO_LONGER_ABLE);
        }

        @Test
        void oneResultUnderOtherCircumstancesTakesNoDeclineBack() {
            ProgressVerdict verdict = Story.balance()
                    .fortnightly(45, 39, 38)
                    .day(42, 50, ROLLATOR)
                    .verdict();

            assertThat(verdict.reason()).isEqualTo(Reason.WORSE_THAN_BEST);
            assertThat(verdict.confirmed()).isTrue();
            assertThat(verdict.evidence().measurements())
                    .containsExactly(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
            assertThat(verdict.evidence().notComparable()).containsExactly(new UUID(0, 4));
        }

        @Test
        void twoResultsUnderOtherCircumstancesSpeakForThemselves() {
            Story story = Story.balance().fortnightly(45, 39, 38).day(42, 50, ROLLATOR);

            assertThat(story.day(50, 44, CANE).verdict().reason()).isEqualTo(Reason.WORSE_THAN_BEST);
            assertThat(story.day(56, 50, ROLLATOR).verdict().reason()).isEqualTo(Reason.NO_CLEAR_CHANGE);
            assertThat(story.verdict().evidence().measurements()).containsExactly(new UUID(0, 4), new UUID(0, 6));
        }

        @Test
        void resultsBeforeTheBaselineDoNotMakeAPair() {
            Story story = Story.balance()
                    .day(-60, 50, ROLLATOR)
                    .day(-30, 50, ROLLATOR)
                    .day(0, 45)
                    .planStartsHere()
                    .day(28, 40)
                    .day(42, 50, ROLLATOR);

            assertThat(story.verdict().reason()).isEqualTo(Reason.WORSE_THAN_BEST);
        }

        @Test
        void aTestThatWasNotPossibleInBetweenConfirmsALoss() {
            assertThat(Story.balance()
                            .day(0, 45)
                            .notAble(14)
                            .day(28, 40)
                            .verdict()
                            .confirmed())
                    .isTrue();
        }

        @Test
        void onlyDeclineShortDoseAndPlateauSuggestAReview() {
            assertThat(ProgressStatus.values())
                    .filteredOn(ProgressStatus::suggestsReview)
                    .containsExactly(ProgressStatus.DECLINED, ProgressStatus.UNDER_DOSED, ProgressStatus.STALLED);
        }

        @Test
        void lowerIsBetterTurnsTheLadder() {
            assertThat(Story.of("phq-9", Condition.STROKE).fortnightly(5, 12).status())
                    .isEqualTo(ProgressStatus.DECLINED);
            assertThat(Story.of("phq-9", Condition.STROKE).fortnightly(12, 5).status())
                    .isEqualTo(ProgressStatus.IMPROVING);
        }

        private Story slowDecline(double earlierPointsPerWeek) {
            return Story.of("uhdrs-tfc", Condition.HUNTINGTONS)
                    .intent(GoalIntent.SLOW_DECLINE)
                    .earlierSlope(earlierPointsPerWeek);
        }
    }

    @Nested
    class Achieved {

        @Test
        void atTheTargetAndNotJustBelow() {
            assertThat(Story.balance()
                            .target(Comparator.AT_LEAST, 48, 90)
                            .fortnightly(40, 48)
                            .status())
                    .isEqualTo(ProgressStatus.ACHIEVED);
            assertThat(Story.balance()
                            .target(Comparator.AT_LEAST, 48, 90)
                            .fortnightly(40, 47)
                            .status())
                    .isEqualTo(ProgressStatus.IMPROVING);
        }

        @Test
        void downwardsWhereLessIsBetter() {
            assertThat(Story.of("phq-9", Condition.STROKE)
                            .target(Comparator.AT_MOST, 9, 90)
                            .fortnightly(12, 9)
                            .status())
                    .isEqualTo(ProgressStatus.ACHIEVED);
            assertThat(Story.of("phq-9", Condition.STROKE)
                            .target(Comparator.AT_MOST, 9, 90)
                            .fortnightly(12, 10)
                            .status())
                    .isNotEqualTo(ProgressStatus.ACHIEVED);
        }

        @Test
        void keepingCountsAtTheDueDateAndNotTheDayBefore() {
            Story story = Story.balance()
                    .intent(GoalIntent.MAINTAIN)
                    .target(Comparator.AT_LEAST, 40, 56)
                    .fortnightly(41, 41, 41, 40);

            assertThat(story.today(55).status()).isEqualTo(ProgressStatus.SUSTAINED);
            assertThat(story.today(56).verdict().reason()).isEqualTo(Reason.TARGET_MET_AT_DUE_DATE);
        }

        @Test
        void anOldMeasurementDoesNotSpeakForTheDueDate() {
            Story story = Story.balance()
                    .intent(GoalIntent.SLOW_DECLINE)
                    .target(Comparator.AT_LEAST, 40, 56)
                    .today(60);

            assertThat(story.day(0, 41).day(27, 41).status()).isEqualTo(ProgressStatus.SUSTAINED);
            assertThat(story.day(28, 41).status()).isEqualTo(ProgressStatus.ACHIEVED);
        }

        @Test
        void theResultNearestTheDueDateSpeaksForIt() {
            Story missed = kept().day(0, 41).day(55, 39).day(84, 42).today(90);
            Story met = kept().day(0, 41).day(56, 42).day(84, 39).today(90);

            assertThat(missed.status()).isEqualTo(ProgressStatus.SUSTAINED);
            assertThat(met.verdict().reason()).isEqualTo(Reason.TARGET_MET_AT_DUE_DATE);
        }

        @Test
        void ofTwoAsNearTheLaterSpeaks() {
            assertThat(kept().day(0, 41).day(55, 39).day(57, 41).today(90).status())
                    .isEqualTo(ProgressStatus.ACHIEVED);
            assertThat(kept().day(0, 41).day(55, 41).day(57, 39).today(90).status())
                    .isEqualTo(ProgressStatus.SUSTAINED);
        }

        @Test
        void aResultLongAfterTheDueDateDoesNotSpeakForIt() {
            assertThat(kept().day(0, 41).day(84, 41).today(90).status()).isEqualTo(ProgressStatus.ACHIEVED);
            assertThat(kept().day(0, 41).day(85, 41).today(90).status()).isEqualTo(ProgressStatus.SUSTAINED);
        }

        @Test
        void whoWasNotAbleAroundTheDueDateHasNotKeptIt() {
            assertThat(kept().day(0, 41)
                            .day(50, 41)
                            .notAble(56)
                            .day(70, 41)
                            .today(90)
                            .status())
                    .isEqualTo(ProgressStatus.SUSTAINED);
        }

        @Test
        void onlyWhatIsToBeKeptIsJudgedAgainByTimeAlone() {
            Story story = kept().day(0, 41).in(ZoneId.of("Pacific/Auckland"));
            Instant due = Instant.parse("2026-04-26T12:00:00Z");

            assertThat(story.today(56).question().judgeAgainAt()).isEmpty();
            assertThat(story.today(55).question().judgeAgainAt()).contains(due);
            assertThat(story.intent(GoalIntent.SLOW_DECLINE).question().judgeAgainAt())
                    .contains(due);
            assertThat(story.intent(GoalIntent.IMPROVE).question().judgeAgainAt())
                    .isEmpty();
            assertThat(Story.balance()
                            .intent(GoalIntent.MAINTAIN)
                            .day(0, 41)
                            .question()
                            .judgeAgainAt())
                    .isEmpty();
        }

        @Test
        void aLaterResultUnderOtherCircumstancesDoesNotTakeItBack() {
            Story met = kept().day(0, 41).day(56, 41).today(90);
            Story alone = kept().day(56, 41).today(90);

            assertThat(met.day(84, 30, ROLLATOR).verdict().reason()).isEqualTo(Reason.TARGET_MET_AT_DUE_DATE);
            assertThat(met.day(89, 30, ROLLATOR).verdict().reason()).isEqualTo(Reason.TARGET_MET_AT_DUE_DATE);
            assertThat(alone.day(85, 30, ROLLATOR).verdict().reason()).isEqualTo(Reason.TARGET_MET_AT_DUE_DATE);
            assertThat(alone.verdict().evidence().measurements()).containsExactly(new UUID(0, 1), new UUID(0, 2));
            assertThat(alone.verdict().evidence().notComparable()).isEmpty();
        }

        @Test
        void aNewStartAfterTheDueDateDoesNotTakeItBack() {
            Story story = kept().day(0, 41)
                    .planStartsHere()
                    .day(56, 41)
                    .day(100, 30)
                    .startsAnewHere()
                    .day(114, 30)
                    .today(120);

            assertThat(story.verdict().reason()).isEqualTo(Reason.TARGET_MET_AT_DUE_DATE);
            assertThat(story.verdict().evidence().measurements()).contains(new UUID(0, 2));
        }

        @Test
        void aResultBeforeTheBaselineDoesNotSpeakForTheDueDate() {
            assertThat(kept().day(55, 41)
                            .day(60, 30)
                            .planStartsHere()
                            .day(90, 30)
                            .today(95)
                            .status())
                    .isEqualTo(ProgressStatus.SUSTAINED);
        }

        private static Story kept() {
            return Story.balance().intent(GoalIntent.MAINTAIN).target(Comparator.AT_LEAST, 40, 56);
        }

        @Test
        void oneMeasurementIsEnoughToReachATarget() {
            assertThat(Story.balance()
                            .target(Comparator.AT_LEAST, 40, 90)
                            .fortnightly(41)
                            .status())
                    .isEqualTo(ProgressStatus.ACHIEVED);
        }
    }

    @Nested
    class InsufficientData {

        @Test
        void withFewerThanTwoMeasurements() {
            assertThat(Story.balance().verdict().reason()).isEqualTo(Reason.FEWER_THAN_TWO_MEASUREMENTS);
            assertThat(Story.balance().fortnightly(40).verdict().reason())
                    .isEqualTo(Reason.FEWER_THAN_TWO_MEASUREMENTS);
            assertThat(Story.balance().fortnightly(40, 40).status()).isEqualTo(ProgressStatus.NO_CHANGE_YET);
        }

        @Test
        void forAnInstrumentThatIsNoOutcomeEvenWhenATargetIsMet() {
            ProgressVerdict verdict = Story.of("hoehn-yahr", Condition.PARKINSONS)
                    .target(Comparator.AT_MOST, 3, 10)
                    .fortnightly(3, 2)
                    .verdict();

            assertThat(verdict.status()).isEqualTo(ProgressStatus.INSUFFICIENT_DATA);
            assertThat(verdict.reason()).isEqualTo(Reason.INSTRUMENT_IS_NO_OUTCOME);
        }

        @Test
        void withoutALimitForTheContext() {
            assertThat(Story.of("berg-balance-scale", Condition.ABI)
                            .fortnightly(20, 50)
                            .verdict()
                            .reason())
                    .isEqualTo(Reason.NO_THRESHOLD_FOR_CONTEXT);
            assertThat(Story.of("timed-up-and-go", Condition.STROKE, Phase.SUBACUTE)
                            .fortnightly(20, 10)
                            .verdict()
                            .reason())
                    .isEqualTo(Reason.NO_THRESHOLD_FOR_CONTEXT);
        }

        @Test
        void aLimitInOneDirectionIsEnough() {
            assertThat(Story.of("mmse", Condition.DEMENTIA)
                            .intent(GoalIntent.MAINTAIN)
                            .fortnightly(20, 20)
                            .status())
                    .isEqualTo(ProgressStatus.SUSTAINED);
        }

        @Test
        void measurementsUnderOtherCircumstancesDoNotCount() {
            ProgressVerdict verdict =
                    Story.balance().day(0, 30).day(14, 50, ROLLATOR).verdict();

            assertThat(verdict.reason()).isEqualTo(Reason.FEWER_THAN_TWO_MEASUREMENTS);
            assertThat(verdict.evidence().notComparable()).containsExactly(new UUID(0, 1));
            assertThat(verdict.evidence().measurements()).containsExactly(new UUID(0, 2));
        }

        @Test
        void aTestThatWasNeverPossibleHasNoProgressYet() {
            assertThat(Story.balance().notAble(0).notAble(14).verdict().reason())
                    .isEqualTo(Reason.NOT_ABLE_YET);
        }

        @Test
        void whatWasPossibleBeforeIsNotCalledNotPossibleYet() {
            var off = new Administration(Map.of(Circumstance.MEDICATION_STATE, "OFF"));
            var on = new Administration(Map.of(Circumstance.MEDICATION_STATE, "ON"));
            Story beforeThePlan =
                    Story.balance().day(-30, 40).notAble(0).planStartsHere().notAble(28);
            Story inAnotherState =
                    Story.balance().day(0, 40, on).notAble(14, off).notAble(28, off);

            assertThat(beforeThePlan.verdict().reason()).isEqualTo(Reason.FEWER_THAN_TWO_MEASUREMENTS);
            assertThat(inAnotherState.verdict().reason()).isEqualTo(Reason.FEWER_THAN_TWO_MEASUREMENTS);
        }

        @ParameterizedTest
        @EnumSource(
                value = Circumstance.class,
                names = {"SIDE", "SITE"})
        void whatOnePartCanDoWasNotPossibleForTheOther(Circumstance part) {
            var one = new Administration(Map.of(part, "one"));
            var other = new Administration(Map.of(part, "other"));
            Story hands = Story.of("nine-hole-peg-test", Condition.MS)
                    .day(0, 25, other)
                    .notAble(0.004, one)
                    .notAble(28, one);
            Story partUnknown = Story.balance()
                    .day(-30, 40)
                    .notAble(0, one)
                    .planStartsHere()
                    .notAble(28, one);

            assertThat(hands.verdict().reason()).isEqualTo(Reason.NOT_ABLE_YET);
            assertThat(partUnknown.verdict().reason()).isEqualTo(Reason.FEWER_THAN_TWO_MEASUREMENTS);
        }
    }

    @Nested
    class Improving {

        @Test
        void atTheLimitAboveTheBaselineAndNotJustBelow() {
            ProgressVerdict verdict = Story.balance().fortnightly(40, 45).verdict();

            assertThat(verdict.status()).isEqualTo(ProgressStatus.IMPROVING);
            assertThat(verdict.limit().orElseThrow().limit()).isEqualTo(5);
            assertThat(verdict.text()).contains("5 points better").contains("uncertainty");
            assertThat(Story.balance().fortnightly(40, 44).status()).isEqualTo(ProgressStatus.NO_CHANGE_YET);
        }

        @Test
        void fallsBackToTheMcidAndSaysSo() {
            ProgressVerdict verdict = Story.of("trunk-impairment-scale", Condition.STROKE, Phase.SUBACUTE)
                    .fortnightly(10, 13)
                    .verdict();

            assertThat(verdict.status()).isEqualTo(ProgressStatus.IMPROVING);
            assertThat(verdict.text()).contains("daily life");
        }

        @Test
        void evenWhenTooLittleWasDelivered() {
            assertThat(Story.balance().delivered(100).fortnightly(40, 45).status())
                    .isEqualTo(ProgressStatus.IMPROVING);
        }

        @Test
        void whenATestBecamePossible() {
            ProgressVerdict verdict = Story.of("ten-metre-walk-test", Condition.PARKINSONS)
                    .notAble(0)
                    .day(14, 0.3)
                    .verdict();

            assertThat(verdict.reason()).isEqualTo(Reason.NEWLY_ABLE);
        }

        @Test
        void whatHadAScoreOnTheFirstDayInAnotherWayIsNotNewlyPossible() {
            Story walksAsBefore = Story.of("ten-metre-walk-test", Condition.STROKE, Phase.CHRONIC)
                    .notAble(0, ROLLATOR)
                    .day(0.004, 0.8, CANE)
                    .day(28, 0.8, CANE);
            Story withoutAid = Story.of("ten-metre-walk-test", Condition.STROKE, Phase.CHRONIC)
                    .notAble(0)
                    .day(0.004, 0.8, CANE)
                    .day(28, 0.4);

            assertThat(walksAsBefore.verdict().reason()).isEqualTo(Reason.NO_CLEAR_CHANGE);
            assertThat(withoutAid.verdict().reason()).isEqualTo(Reason.NEWLY_ABLE);
        }

        @Test
        void whateverCircumstancesTheNewlyPossibleTestNames() {
            assertThat(Story.of("ten-metre-walk-test", Condition.PARKINSONS)
                            .notAble(0)
                            .day(14, 0.3, TRIALS)
                            .verdict()
                            .reason())
                    .isEqualTo(Reason.NEWLY_ABLE);
        }

        @Test
        void whatWasLostIsNotNewUnderOtherCircumstances() {
            Story lost =
                    Story.balance().day(0, 30, ROLLATOR).day(28, 30, ROLLATOR).notAble(56);

            assertThat(lost.day(70, 30, CANE).verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(lost.verdict().evidence().notComparable()).containsExactly(new UUID(0, 4));
            assertThat(lost.day(84, 30, CANE).verdict().reason()).isEqualTo(Reason.NO_CLEAR_CHANGE);
        }

        @Test
        void oneResultUnderOtherCircumstancesIsNoNewAbilityWhereOneCameBefore() {
            Story story = Story.balance().notAble(0).day(14, 45).day(28, 40).day(42, 40);

            assertThat(story.day(56, 50, ROLLATOR).verdict().reason()).isEqualTo(Reason.WORSE_THAN_BEST);
            assertThat(Story.balance()
                            .notAble(0)
                            .notAble(14)
                            .day(28, 50, ROLLATOR)
                            .day(42, 50, CANE)
                            .verdict()
                            .reason())
                    .isEqualTo(Reason.NEWLY_ABLE);
        }

        @Test
        void whatWasPossibleBeforeThePlanDoesNotHideWhatBecamePossibleInIt() {
            assertThat(Story.of("ten-metre-walk-test", Condition.PARKINSONS)
                            .day(-30, 0.5)
                            .notAble(0)
                            .planStartsHere()
                            .day(28, 0.3, TRIALS)
                            .verdict()
                            .reason())
                    .isEqualTo(Reason.NEWLY_ABLE);
        }

        @Test
        void theOtherHandBeingAbleDoesNotHideIt() {
            var left = new Administration(Map.of(Circumstance.SIDE, "LEFT"));
            var right = new Administration(Map.of(Circumstance.SIDE, "RIGHT"));

            assertThat(Story.of("nine-hole-peg-test", Condition.MS)
                            .day(0, 25, right)
                            .notAble(0.1, left)
                            .day(28, 60, left)
                            .verdict()
                            .reason())
                    .isEqualTo(Reason.NEWLY_ABLE);
        }

        /** A baseline visit measures both hands, or both paces; the later of the two is the one that the plan names. */
        @Test
        void startsFromTheVisitOfTheBaselineInEachWay() {
            var left = new Administration(Map.of(Circumstance.SIDE, "LEFT"));
            var right = new Administration(Map.of(Circumstance.SIDE, "RIGHT"));
            Story hands = Story.of("nine-hole-peg-test", Condition.MS)
                    .day(-14, 60, right)
                    .day(0, 40, right)
                    .day(0.004, 50, left)
                    .planStartsHere()
                    .day(28, 30, right);

            assertThat(hands.status()).isEqualTo(ProgressStatus.IMPROVING);
            assertThat(hands.verdict().evidence().measurements()).contains(new UUID(0, 2), new UUID(0, 4));
            assertThat(hands.in(ZoneId.of("Pacific/Auckland")).status()).isEqualTo(ProgressStatus.IMPROVING);
        }

        /** Right 60 s was the practice trial; 39 s after 40 s is no clear gain, whichever hand came first. */
        @Test
        void ofEachWayTheLastBeforeTheBaselineCounts() {
            var left = new Administration(Map.of(Circumstance.SIDE, "LEFT"));
            var right = new Administration(Map.of(Circumstance.SIDE, "RIGHT"));
            Story hands = Story.of("nine-hole-peg-test", Condition.MS)
                    .day(0, 60, right)
                    .day(0.004, 40, right)
                    .day(0.008, 50, left)
                    .planStartsHere()
                    .day(28, 39, right);

            assertThat(hands.status()).isNotEqualTo(ProgressStatus.IMPROVING);
            assertThat(hands.verdict().evidence().measurements())
                    .containsExactly(new UUID(0, 1), new UUID(0, 2), new UUID(0, 4));
        }

        /** The right hand at 60 s before the baseline was practice, as the same hand was measured again after it. */
        @Test
        void ofEachWayTheFirstAfterTheBaselineGoesBeforeTheLastBeforeIt() {
            var left = new Administration(Map.of(Circumstance.SIDE, "LEFT"));
            var right = new Administration(Map.of(Circumstance.SIDE, "RIGHT"));
            Story hands = Story.of("nine-hole-peg-test", Condition.MS)
                    .day(0, 60, right)
                    .day(0.004, 50, left)
                    .planStartsHere()
                    .day(0.008, 40, right)
                    .day(28, 39, right);

            assertThat(hands.status()).isNotEqualTo(ProgressStatus.IMPROVING);
        }

        /** Tired at a second attempt: the score of that day is where the hand starts, whichever came first. */
        @Test
        void aSecondAttemptThatWasNotPossibleHidesNoScoreOfThatVisit() {
            var left = new Administration(Map.of(Circumstance.SIDE, "LEFT"));
            var right = new Administration(Map.of(Circumstance.SIDE, "RIGHT"));
            Story before = Story.of("nine-hole-peg-test", Condition.MS)
                    .day(0, 40, left)
                    .notAble(0.004, left)
                    .day(0.008, 50, right)
                    .planStartsHere();
            Story after = Story.of("nine-hole-peg-test", Condition.MS)
                    .day(0, 40, left)
                    .day(0.004, 50, right)
                    .planStartsHere()
                    .notAble(0.008, left);

            assertThat(before.day(28, 41, left).status()).isNotEqualTo(ProgressStatus.IMPROVING);
            assertThat(before.notAble(56, left).verdict().reason()).isEqualTo(Reason.NO_LONGER_ABLE);
            assertThat(after.day(28, 41, left).status()).isNotEqualTo(ProgressStatus.IMPROVING);
        }

        @Test
        void anEarlierResultTakenTheSameWayOnTheDayOfTheBaselineIsNone() {
            Story story = Story.balance().day(0, 40).day(0.004, 43).planStartsHere();

            assertThat(story.day(14, 47).status()).isEqualTo(ProgressStatus.NO_CHANGE_YET);
        }

        @Test
        void startsFromTheBaselineOfThePlan() {
            Story story = Story.balance().day(-28, 20).day(0, 40).planStartsHere();

            assertThat(story.day(14, 44).status()).isEqualTo(ProgressStatus.NO_CHANGE_YET);
        }
    }

    @Nested
    class Sustained {

        @Test
        void forEveryIntentThatKeepsAndNoneThatSeeks() {
            assertThat(unchanged(GoalIntent.MAINTAIN)).isEqualTo(ProgressStatus.SUSTAINED);
            assertThat(unchanged(GoalIntent.SLOW_DECLINE)).isEqualTo(ProgressStatus.SUSTAINED);
            assertThat(unchanged(GoalIntent.ADAPT)).isEqualTo(ProgressStatus.SUSTAINED);
            assertThat(unchanged(GoalIntent.IMPROVE)).isEqualTo(ProgressStatus.STALLED);
            assertThat(unchanged(GoalIntent.RELEARN)).isEqualTo(ProgressStatus.STALLED);
        }

        @Test
        void evenWhenTooLittleWasDelivered() {
            assertThat(Story.balance()
                            .intent(GoalIntent.MAINTAIN)
                            .delivered(10)
                            .fortnightly(40, 40)
                            .status())
                    .isEqualTo(ProgressStatus.SUSTAINED);
        }

        @Test
        void aLossWithNothingToCompareItWithIsNamed() {
            ProgressVerdict verdict = Story.of("uhdrs-tfc", Condition.HUNTINGTONS)
                    .intent(GoalIntent.SLOW_DECLINE)
                    .fortnightly(12, 10)
                    .verdict();

            assertThat(verdict.status()).isEqualTo(ProgressStatus.SUSTAINED);
            assertThat(verdict.reason()).isEqualTo(Reason.LOSS_WITHOUT_EARLIER_SLOPE);
            assertThat(verdict.text()).doesNotContain("success");
        }

        private static ProgressStatus unchanged(GoalIntent intent) {
            return Story.balance().intent(intent).fortnightly(40, 41, 40).status();
        }
    }

    @Nested
    class UnderDosed {

        @Test
        void belowEightyPercentAndNotAtIt() {
            ProgressVerdict verdict =
                    Story.balance().delivered(799).fortnightly(40, 41, 40).verdict();

            assertThat(verdict.status()).isEqualTo(ProgressStatus.UNDER_DOSED);
            assertThat(verdict.text()).contains("79 %").contains("not about your effort");
            assertThat(Story.balance().delivered(800).fortnightly(40, 41, 40).status())
                    .isEqualTo(ProgressStatus.STALLED);
        }
    }

    @Nested
    class UnderDosedInOneDiscipline {

        @Test
        void muchOfOneDoesNotHideLittleOfAnother() {
            ProgressVerdict verdict =
                    Story.balance().delivered(1600, 799).fortnightly(40, 41, 40).verdict();

            assertThat(verdict.status()).isEqualTo(ProgressStatus.UNDER_DOSED);
            assertThat(verdict.text()).contains("79 % of the planned occupational therapy took place");
            assertThat(Story.balance()
                            .delivered(1600, 800)
                            .fortnightly(40, 41, 40)
                            .status())
                    .isEqualTo(ProgressStatus.STALLED);
            assertThat(Story.balance()
                            .delivered(799)
                            .fortnightly(40, 41, 40)
                            .verdict()
                            .text())
                    .contains("79 % of the planned practice took place");
        }

        @Test
        void aDisciplineThatNobodyPrescribedIsNotNamed() {
            var span = new DateSpan(Story.FIRST_DAY, Story.FIRST_DAY.plusDays(56));
            var dose = new DoseSummary(
                    span,
                    List.of(
                            new DisciplineDose(Discipline.PHYSICAL, new DoseAmount(1000, 0), new DoseAmount(500, 0)),
                            new DisciplineDose(Discipline.OCCUPATIONAL, DoseAmount.NONE, new DoseAmount(900, 0))));

            assertThat(Story.balance()
                            .dose(dose)
                            .fortnightly(40, 41, 40)
                            .verdict()
                            .text())
                    .contains("50 % of the planned practice took place");
        }
    }

    @Nested
    class JudgedBySlope {

        @Test
        void fasterLossByAFifthIsADeclineAndJustLessIsNot() {
            assertThat(als(-1).fortnightly(40, 37.6).verdict().reason()).isEqualTo(Reason.FASTER_LOSS_THAN_BEFORE);
            ProgressVerdict justLess = als(-1).fortnightly(40, 37.62).verdict();
            assertThat(justLess.status()).isEqualTo(ProgressStatus.SUSTAINED);
            assertThat(justLess.limit().orElseThrow().limit()).isEqualTo(20);
        }

        @Test
        void isConfirmedByAThirdPoint() {
            assertThat(als(-1).fortnightly(40, 37).verdict().confirmed()).isFalse();
            assertThat(als(-1).fortnightly(40, 37, 34).verdict().confirmed()).isTrue();
        }

        @Test
        void slowerLossByAFifthIsAnImprovement() {
            assertThat(als(-1).day(0, 40).day(140, 24).verdict().reason()).isEqualTo(Reason.SLOWER_LOSS_THAN_BEFORE);
            assertThat(als(-1).day(0, 40).day(140, 23.9).status()).isEqualTo(ProgressStatus.SUSTAINED);
        }

        @Test
        void aLossAfterStabilityIsADecline() {
            assertThat(als(0).fortnightly(40, 38).status()).isEqualTo(ProgressStatus.DECLINED);
            assertThat(als(0).fortnightly(40, 40).status()).isEqualTo(ProgressStatus.SUSTAINED);
        }

        @Test
        void whoGainedBeforeAndStillGainsHasNotDeclined() {
            ProgressVerdict slowerGain = Story.of("alsfrs-r", Condition.ALS)
                    .intent(GoalIntent.SLOW_DECLINE)
                    .day(-56, 38)
                    .day(0, 40)
                    .planStartsHere()
                    .day(56, 41)
                    .verdict();

            assertThat(slowerGain.status()).isEqualTo(ProgressStatus.SUSTAINED);
            assertThat(slowerGain.reason()).isEqualTo(Reason.KEPT_AS_INTENDED);
        }

        @Test
        void afterStabilityOrAGainALossOfTwoPointsIsADeclineAndJustLessIsNot() {
            assertThat(als(0).day(0, 40).day(364, 39).status()).isEqualTo(ProgressStatus.SUSTAINED);
            assertThat(als(0.25).day(0, 40).day(56, 38.01).status()).isEqualTo(ProgressStatus.SUSTAINED);
            assertThat(als(0.25).day(0, 40).day(56, 38).verdict().reason()).isEqualTo(Reason.FASTER_LOSS_THAN_BEFORE);
        }

        @Test
        void aLossOfLessThanTwoPointsIsNoDeclineEitherWhereItIsFasterThanBefore() {
            assertThat(als(-0.1).day(0, 40).day(28, 39).verdict().reason())
                    .isEqualTo(Reason.LOSS_NOT_FASTER_THAN_BEFORE);
            assertThat(als(-0.1).day(0, 40).day(28, 38.01).status()).isEqualTo(ProgressStatus.SUSTAINED);
            assertThat(als(-0.1).day(0, 40).day(28, 38).verdict().reason()).isEqualTo(Reason.FASTER_LOSS_THAN_BEFORE);
        }

        @Test
        void aLossAsFastAsBeforeIsNotCalledKept() {
            Story losing = Story.of("alsfrs-r", Condition.ALS)
                    .intent(GoalIntent.SLOW_DECLINE)
                    .day(-56, 44)
                    .day(0, 40)
                    .planStartsHere()
                    .day(56, 36);

            assertThat(losing.status()).isEqualTo(ProgressStatus.SUSTAINED);
            assertThat(losing.verdict().reason()).isEqualTo(Reason.LOSS_NOT_FASTER_THAN_BEFORE);
            assertThat(losing.verdict().text())
                    .contains("has changed, but not clearly faster than before", "Slowing the change is the aim")
                    .doesNotContain("kept", "success");
            assertThat(losing.intent(GoalIntent.MAINTAIN).verdict().reason())
                    .isEqualTo(Reason.LOSS_NOT_FASTER_THAN_BEFORE);
            assertThat(losing.verdict().text()).doesNotContain("aim", "kept");
        }

        @Test
        void onlyWhoLosesNothingHasKeptIt() {
            assertThat(als(-0.1).day(0, 40).day(56, 40).verdict().reason()).isEqualTo(Reason.KEPT_AS_INTENDED);
            assertThat(als(-0.1).day(0, 40).day(56, 39.9).verdict().reason())
                    .isEqualTo(Reason.LOSS_NOT_FASTER_THAN_BEFORE);
        }

        @Test
        void whoLosesPointsAtLastIsNotToldThatTheyWereKept() {
            // every four weeks; the median of the slopes is 0
            for (double[] scores : List.of(
                    new double[] {40, 40, 40, 40, 34},
                    new double[] {40, 40, 40, 40, 40, 40, 37, 34},
                    new double[] {40, 40, 40, 40, 39.9})) {
                Story losing = everyFourWeeks(0, scores);

                assertThat(losing.verdict().slope().orElseThrow().slope()).isZero();
                assertThat(losing.verdict().reason()).isEqualTo(Reason.LOSS_NOT_FASTER_THAN_BEFORE);
            }
            assertThat(everyFourWeeks(0, 40, 40, 36, 40, 40).verdict().reason()).isEqualTo(Reason.KEPT_AS_INTENDED);
        }

        @Test
        void aLossIsSlowerOnlyWhereTwoPointsFewerWereLostUpToTheLatestResult() {
            // at the earlier rate 4 points in 16 weeks; the median of the slopes is 0
            assertThat(everyFourWeeks(-0.25, 40, 40, 40, 40, 37.9).verdict().reason())
                    .isEqualTo(Reason.LOSS_NOT_FASTER_THAN_BEFORE);
            assertThat(everyFourWeeks(-0.25, 40, 40, 40, 40, 38).verdict().reason())
                    .isEqualTo(Reason.SLOWER_LOSS_THAN_BEFORE);
            assertThat(everyFourWeeks(-0.25, 40, 40, 40, 40, 30).verdict().reason())
                    .isEqualTo(Reason.LOSS_NOT_FASTER_THAN_BEFORE);
        }

        private static Story everyFourWeeks(double earlierPointsPerWeek, double... scores) {
            Story story = als(earlierPointsPerWeek);
            for (int i = 0; i < scores.length; i++) {
                story.day(28 * i, scores[i]);
            }
            return story;
        }

        @Test
        void aLossIsSlowerWhenTwoPointsFewerWereLostThanBeforeAndNotWhenItWasJustLess() {
            assertThat(als(-0.5).day(0, 40).day(28, 40).verdict().reason()).isEqualTo(Reason.SLOWER_LOSS_THAN_BEFORE);
            assertThat(als(-0.5).day(0, 40).day(27, 40).verdict().reason()).isEqualTo(Reason.KEPT_AS_INTENDED);
            assertThat(als(-0.5).day(0, 40).day(28, 39.9).verdict().reason())
                    .isEqualTo(Reason.LOSS_NOT_FASTER_THAN_BEFORE);
        }

        @Test
        void threePointsOnTwoDaysConfirmNothing() {
            assertThat(als(-1).day(0, 40).day(14, 37).day(14.001, 37).verdict().confirmed())
                    .isFalse();
        }

        @Test
        void needsAnEarlierSlope() {
            ProgressVerdict verdict = Story.of("alsfrs-r", Condition.ALS)
                    .intent(GoalIntent.SLOW_DECLINE)
                    .fortnightly(40, 38)
                    .verdict();

            assertThat(verdict.reason()).isEqualTo(Reason.NO_EARLIER_SLOPE);
        }

        private static Story als(double earlierPointsPerWeek) {
            return Story.of("alsfrs-r", Condition.ALS)
                    .intent(GoalIntent.SLOW_DECLINE)
                    .earlierSlope(earlierPointsPerWeek);
        }
    }

    @Test
    void theOrderInWhichMeasurementsArriveDoesNotMatter() {
        assertThat(Story.balance().day(28, 40).day(0, 40).day(14, 45).verdict().reason())
                .isEqualTo(Reason.WORSE_THAN_BEST);
    }

    @Test
    void aVerdictPinsItsVersionsAndItsEvidence() {
        ProgressVerdict verdict = Story.balance()
                .happened(Confounder.Kind.RELAPSE, 20)
                .fortnightly(40, 41, 40, 41, 40)
                .verdict();

        assertThat(verdict.ruleVersion()).isEqualTo("progress-6");
        assertThat(verdict.catalogueVersion()).isEqualTo(Story.CATALOGUE.version());
        assertThat(verdict.evidence().measurements()).hasSize(5);
        assertThat(verdict.evidence().confounders()).containsExactly(new UUID(1, 0));
        assertThat(verdict.slope().orElseThrow().interval()).isPresent();
        assertThat(verdict.limit().orElseThrow().threshold().source()).contains("Steffen");
    }
}
