package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.dose.DateSpan;
import health.praxis.outcomes.dose.DoseAmount;
import health.praxis.outcomes.dose.DoseEntry;
import health.praxis.outcomes.dose.DoseLedger;
import health.praxis.outcomes.dose.DoseSource;
import health.praxis.outcomes.dose.DoseSummary;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.Phase;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A plateau by all conditions, and each condition just missed with nothing else speaking against it. */
class PlateauTest {

    @Test
    void allConditionsTogetherAreAPlateau() {
        ProgressVerdict verdict = Story.balance().fortnightly(40, 41, 40).verdict();

        assertThat(verdict.status()).isEqualTo(ProgressStatus.STALLED);
        assertThat(verdict.status().suggestsReview()).isTrue();
        assertThat(verdict.text()).contains("review").contains("no reason to stop");
    }

    @Test
    void twoAssessmentsAreTooFew() {
        assertMissed(Story.balance().day(0, 40).day(28, 40), "fewer-than-three-assessments");
        assertStalled(Story.balance().day(0, 40).day(14, 40).day(28, 40));
    }

    @Test
    void justUnderTwentyEightDaysAreTooShort() {
        assertMissed(Story.balance().day(0, 40).day(14, 40).day(27.6, 40), "span-under-28-days");
        assertStalled(Story.balance().day(0, 40).day(14, 40).day(28, 40));
    }

    @Test
    void daysAreThoseOfTheClinicAndNotHours() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertStalled(Story.balance()
                .in(berlin)
                .at("2026-03-02T15:00", 40)
                .at("2026-03-16T15:00", 40)
                .at("2026-03-30T09:00", 40));
        assertMissed(
                Story.balance()
                        .in(berlin)
                        .at("2026-03-02T09:00", 40)
                        .at("2026-03-16T15:00", 40)
                        .at("2026-03-29T23:30", 40),
                "span-under-28-days");
        assertStalled(Story.balance()
                .in(berlin)
                .at("2026-03-02T23:30", 40)
                .at("2026-03-16T15:00", 40)
                .at("2026-03-30T00:10", 40));
    }

    @Test
    void oneResultBeyondTheDetectableChangeOfTheMedianIsTooMuchSpread() {
        // Functional gait assessment in balance disorder: MDC 6, MCID 8.
        assertMissed(
                Story.of("functional-gait-assessment", Condition.BALANCE_DISORDER)
                        .fortnightly(20, 13, 20),
                "spread-beyond-limit");
        assertStalled(Story.of("functional-gait-assessment", Condition.BALANCE_DISORDER)
                .fortnightly(20, 14, 20));
    }

    @Test
    void oneResultThatReachedTheMcidIsNoPlateau() {
        // Berg balance in multiple sclerosis: MDC 6.2, MCID 3.
        assertMissed(Story.of("berg-balance-scale", Condition.MS).fortnightly(40, 43, 42), "mcid-reached");
        assertStalled(Story.of("berg-balance-scale", Condition.MS).fortnightly(40, 42, 42));
    }

    @Test
    void withoutAnMcidTheDetectableChangeStandsInUnderItsOwnName() {
        assertMissed(
                Story.of("berg-balance-scale", Condition.PARKINSONS).fortnightly(40, 35, 37, 36, 40), "mdc-reached");
        assertStalled(Story.of("berg-balance-scale", Condition.PARKINSONS).fortnightly(40, 36, 37, 36, 40));
    }

    @Test
    void withoutADetectableChangeTheMcidIsTheSpreadToo() {
        // Trunk impairment in subacute stroke: MCID 2.5, no MDC.
        assertStalled(Story.of("trunk-impairment-scale", Condition.STROKE, Phase.SUBACUTE)
                .fortnightly(10, 12, 10));
    }

    @Test
    void aLimitForLossesAloneIsTheSpreadToo() {
        // Mini-mental state in dementia: only the loss that matters is known.
        assertStalled(Story.of("mmse", Condition.DEMENTIA).fortnightly(20, 21, 20));
    }

    @Test
    void anUnknownPlanSaysNothingAboutDose() {
        assertMissed(Story.balance().nothingPlanned().fortnightly(40, 41, 40), "dose-unknown");
    }

    @Test
    void tooLittleDoseIsAnotherVerdict() {
        assertThat(Story.balance().delivered(799.9).fortnightly(40, 41, 40).status())
                .isEqualTo(ProgressStatus.UNDER_DOSED);
        assertStalled(Story.balance().delivered(800).fortnightly(40, 41, 40));
    }

    @Test
    void aScoreNearTheTopCannotRise() {
        assertMissed(Story.of("berg-balance-scale", Condition.MS).fortnightly(53, 54, 53), "floor-or-ceiling");
        assertStalled(Story.of("berg-balance-scale", Condition.MS).fortnightly(53, 53, 53));
    }

    @Test
    void aScoreNearTheBottomCannotFall() {
        assertMissed(Story.of("berg-balance-scale", Condition.MS).fortnightly(3, 2, 3), "floor-or-ceiling");
        assertStalled(Story.of("berg-balance-scale", Condition.MS).fortnightly(3, 3, 3));
    }

    @Test
    void whatHappenedInTheSpanExplainsAndIsNamed() {
        ProgressVerdict verdict = Story.balance()
                .happened(Confounder.Kind.INFECTION, 20)
                .happened(Confounder.Kind.LOW_MOOD, 28)
                .fortnightly(40, 41, 40)
                .verdict();

        assertThat(verdict.against()).containsExactly("explained-otherwise");
        assertThat(verdict.confounders()).containsExactly(Confounder.Kind.INFECTION, Confounder.Kind.LOW_MOOD);
        assertThat(verdict.text()).contains("an infection and low mood");
    }

    @Test
    void whatHappenedBeforeTheBaselineOrAfterTheLatestResultExplainsNothing() {
        assertStalled(Story.balance()
                .happened(Confounder.Kind.RELAPSE, -1)
                .happened(Confounder.Kind.MEDICATION_CHANGE, 29)
                .fortnightly(40, 41, 40));
        assertMissed(
                Story.balance().happened(Confounder.Kind.RELAPSE, 0).fortnightly(40, 41, 40), "explained-otherwise");
        assertMissed(
                Story.balance().happened(Confounder.Kind.MEDICATION_CHANGE, 28).fortnightly(40, 41, 40),
                "explained-otherwise");
    }

    @Test
    void aSteadyRiseOfFivePointsIsNoPlateauAndOneStepBackMakesItUncertain() {
        assertMissed(Story.balance().fortnightly(40, 41, 42, 43, 44), "slope-not-flat");
        assertStalled(Story.balance().fortnightly(40, 41, 42, 44, 43));
    }

    @Test
    void fourPointsHaveNoIntervalToSpeakAgainstIt() {
        assertStalled(Story.balance().fortnightly(40, 41, 42, 43));
    }

    @Test
    void twoScoresOfOneTimeHideNoSteadyRise() {
        assertMissed(
                Story.balance()
                        .day(0, 40)
                        .day(0, 40.5)
                        .day(14, 41)
                        .day(28, 42)
                        .day(42, 43)
                        .day(56, 44),
                "slope-not-flat");
        assertStalled(Story.balance()
                .day(0, 40)
                .day(0, 40.5)
                .day(14, 41)
                .day(28, 42)
                .day(42, 44)
                .day(56, 41));
    }

    @Test
    void whereTooManyShareATimeThePaceIsNotKnownAndNotTakenForNone() {
        assertMissed(
                Story.balance().day(0, 40).day(0, 40).day(14, 41).day(14, 41).day(28, 42), "slope-unknown");
    }

    @Test
    void everythingThatSpeaksAgainstItIsNamedAtOnce() {
        ProgressVerdict verdict =
                Story.balance().nothingPlanned().day(0, 40).day(10, 40).verdict();

        assertThat(verdict.against())
                .containsExactly("fewer-than-three-assessments", "span-under-28-days", "dose-unknown");
    }

    @Test
    void minutesOfOneSessionTurnStalledIntoUnderDosed() {
        assertThat(afterTenSessions(26).status()).isEqualTo(ProgressStatus.STALLED);
        assertThat(afterTenSessions(10).status()).isEqualTo(ProgressStatus.UNDER_DOSED);
    }

    /** Ten sessions of 45 planned minutes: nine delivered 38 each, the last one {@code lastMinutes}. */
    private static Story afterTenSessions(double lastMinutes) {
        List<DoseEntry> sessions = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sessions.add(new DoseEntry(
                    new UUID(2, i),
                    1,
                    Story.FIRST_DAY.plusDays(3L * i),
                    Discipline.PHYSICAL,
                    DoseSource.CLINIC,
                    new DoseAmount(45, 0),
                    new DoseAmount(i < 9 ? 38 : lastMinutes, 0),
                    5));
        }
        DateSpan span = new DateSpan(Story.FIRST_DAY, Story.FIRST_DAY.plusDays(28));
        DoseSummary dose = new DoseLedger(sessions).summary(span, Set.of(Discipline.PHYSICAL));
        return Story.balance().dose(dose).fortnightly(40, 41, 40);
    }

    private static void assertStalled(Story story) {
        assertThat(story.status()).isEqualTo(ProgressStatus.STALLED);
    }

    private static void assertMissed(Story story, String obstacle) {
        ProgressVerdict verdict = story.verdict();
        assertThat(verdict.status()).isEqualTo(ProgressStatus.NO_CHANGE_YET);
        assertThat(verdict.against()).containsExactly(obstacle);
    }
}
