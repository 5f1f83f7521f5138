package health.praxis.outcomes.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.coverage.Expectation.Status;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.patientcontext.Ending;
import health.praxis.outcomes.patientcontext.Episode;
import health.praxis.outcomes.patientcontext.ProgrammeType;
import health.praxis.outcomes.plan.EpisodePlan;
import health.praxis.outcomes.plan.PlannedGoal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which measures an episode asks for, and when; each limit from both sides. */
class ExpectationsTest {

    private static final InstrumentCatalogue CATALOGUE = InstrumentCatalogue.load();
    private static final CoreSets CORE_SETS = CoreSets.load(CATALOGUE);
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final String WALK = "ten-metre-walk-test";
    private static final String HAND = "nine-hole-peg-test";

    private final Map<Discipline, LocalDate> disciplines = new EnumMap<>(Discipline.class);
    private final List<EpisodePlan> plans = new ArrayList<>();
    private final List<Expectation.Measured> results = new ArrayList<>();
    private Optional<Condition> condition = Optional.of(Condition.STROKE);
    private ProgrammeType programme = ProgrammeType.INTENSIVE;
    private Optional<LocalDate> end = Optional.empty();
    private Optional<Ending> ending = Optional.empty();
    private boolean deceased;

    @Test
    void nothingIsAskedForBeforeADisciplineTakesPart() {
        assertThat(expected()).isEmpty();
    }

    @Test
    void asksForTheSixMeasuresOfTheAdultCoreSetInPhysicalTherapy() {
        disciplines.put(Discipline.PHYSICAL, START);

        assertThat(expected())
                .extracting(Expectation::instrument)
                .containsExactly(
                        "abc-scale",
                        "berg-balance-scale",
                        "five-times-sit-to-stand",
                        "functional-gait-assessment",
                        "six-minute-walk-test",
                        WALK);
        assertThat(on(WALK, TimePoint.BASELINE).reasons())
                .containsExactly(new Expectation.Reason("anpt-adult-neurologic", null));
        assertThat(on(WALK, TimePoint.BASELINE).disciplines()).containsExactly(Discipline.PHYSICAL);
    }

    @Test
    void doesNotAskChildrenForASetMadeForAdults() {
        disciplines.put(Discipline.PHYSICAL, START);
        programme = ProgrammeType.PAEDIATRIC;
        condition = Optional.of(Condition.CP);

        assertThat(expected()).extracting(Expectation::instrument).containsExactly("gmfm-66");
    }

    @Test
    void asksForNoCoreSetWithoutACondition() {
        disciplines.put(Discipline.PHYSICAL, START);
        condition = Optional.empty();

        assertThat(expected()).isEmpty();
    }

    @Test
    void asksForWhatMeasuresAGoal() {
        disciplines.put(Discipline.OCCUPATIONAL, START.plusDays(3));
        UUID goal = aims(HAND, START.plusDays(60));

        Expectation baseline = on(HAND, TimePoint.BASELINE);

        assertThat(baseline.reasons()).containsExactly(new Expectation.Reason(null, goal));
        assertThat(baseline.disciplines()).containsExactly(Discipline.OCCUPATIONAL);
        assertThat(baseline.dueOn()).isEqualTo(START.plusDays(10));
    }

    @Test
    void aGoalThatNoInstrumentMeasuresAsksForNothing() {
        plans.add(new EpisodePlan(
                UUID.randomUUID(),
                START,
                List.of(new PlannedGoal(UUID.randomUUID(), "improve", null, null)),
                List.of(),
                EpisodePlan.State.RUNNING));

        assertThat(expected()).isEmpty();
    }

    @Test
    void aGoalsMeasureWithoutItsDisciplineIsDueByThePlan() {
        aims(HAND, START.plusDays(60));

        assertThat(on(HAND, TimePoint.BASELINE).dueOn()).isEqualTo(START.plusDays(7));
        assertThat(on(HAND, TimePoint.BASELINE).disciplines())
                .containsExactlyInAnyOrder(Discipline.OCCUPATIONAL, Discipline.PHYSICAL);
    }

    @Test
    void theFirstResultIsTheBaselineFromSevenDaysBeforeTheEpisodeOn() {
        disciplines.put(Discipline.PHYSICAL, START);
        measured(WALK, -8, TimePoint.BASELINE);
        assertThat(on(WALK, TimePoint.BASELINE).status()).isEqualTo(Status.OPEN);

        measured(WALK, -7, TimePoint.INTERIM);
        assertThat(on(WALK, TimePoint.BASELINE).status()).isEqualTo(Status.MEASURED);
        assertThat(on(WALK, TimePoint.BASELINE).result().orElseThrow().day()).isEqualTo(START.minusDays(7));
    }

    @Test
    void aFollowUpOfAnEarlierEpisodeIsNoBaseline() {
        disciplines.put(Discipline.PHYSICAL, START);
        measured(WALK, 1, TimePoint.FOLLOW_UP);

        assertThat(on(WALK, TimePoint.BASELINE).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void asksAgainFourWeeksAfterTheLatestResult() {
        disciplines.put(Discipline.PHYSICAL, START);
        assertThat(find(WALK, TimePoint.INTERIM)).isEmpty();
        measured(WALK, 2, TimePoint.BASELINE);
        assertThat(on(WALK, TimePoint.INTERIM).dueOn()).isEqualTo(START.plusDays(30));
        assertThat(on(WALK, TimePoint.INTERIM).occurrence()).isEqualTo(1);

        measured(WALK, 20, TimePoint.INTERIM);

        assertThat(on(WALK, TimePoint.INTERIM).dueOn()).isEqualTo(START.plusDays(48));
        assertThat(on(WALK, TimePoint.INTERIM).occurrence()).isEqualTo(2);
    }

    @Test
    void asksEarlierWhenAGoalIsDueEarlier() {
        disciplines.put(Discipline.PHYSICAL, START);
        measured(WALK, 2, TimePoint.BASELINE);
        aims(WALK, START.plusDays(2));
        assertThat(on(WALK, TimePoint.INTERIM).dueOn()).isEqualTo(START.plusDays(30));

        aims(WALK, START.plusDays(29));

        assertThat(on(WALK, TimePoint.INTERIM).dueOn()).isEqualTo(START.plusDays(29));
    }

    @Test
    void asksForNothingMoreOnceTheLastResultIsThere() {
        disciplines.put(Discipline.PHYSICAL, START);
        measured(WALK, 2, TimePoint.BASELINE);
        measured(WALK, 50, TimePoint.DISCHARGE);

        assertThat(find(WALK, TimePoint.INTERIM)).isEmpty();
    }

    @Test
    void asksForALastResultWhenTheEpisodeEnds() {
        disciplines.put(Discipline.PHYSICAL, START);
        measured(WALK, 2, TimePoint.BASELINE);
        measured(WALK, 49, TimePoint.INTERIM);
        ends(57, Ending.COMPLETED);

        Expectation last = on(WALK, TimePoint.DISCHARGE);
        assertThat(last.status()).isEqualTo(Status.OPEN);
        assertThat(last.dueOn()).isEqualTo(START.plusDays(57));
        assertThat(last.openUntil()).contains(START.plusDays(85));
        assertThat(find(WALK, TimePoint.INTERIM)).isEmpty();

        measured(WALK, 50, TimePoint.INTERIM);
        assertThat(on(WALK, TimePoint.DISCHARGE).status()).isEqualTo(Status.MEASURED);
    }

    @Test
    void theLastResultCountsUpToFourWeeksAfterTheEnd() {
        disciplines.put(Discipline.PHYSICAL, START);
        measured(WALK, 2, TimePoint.BASELINE);
        ends(20, Ending.CUT_SHORT);
        measured(WALK, 49, TimePoint.DISCHARGE);
        assertThat(on(WALK, TimePoint.DISCHARGE).status()).isEqualTo(Status.OPEN);

        measured(WALK, 48, TimePoint.DISCHARGE);

        assertThat(on(WALK, TimePoint.DISCHARGE).status()).isEqualTo(Status.MEASURED);
    }

    @Test
    void oneResultIsNeverBothTheFirstAndTheLast() {
        disciplines.put(Discipline.PHYSICAL, START);
        measured(WALK, 2, TimePoint.BASELINE);
        ends(3, Ending.COMPLETED);

        assertThat(on(WALK, TimePoint.BASELINE).status()).isEqualTo(Status.MEASURED);
        assertThat(on(WALK, TimePoint.DISCHARGE).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aBaselineThatWasNotTakenIsMissedWhenTheEpisodeEnds() {
        disciplines.put(Discipline.PHYSICAL, START);
        ends(20, Ending.COMPLETED);

        assertThat(on(WALK, TimePoint.BASELINE).status()).isEqualTo(Status.MISSED);
    }

    @Test
    void asksNothingOfAPersonWhoDiedOrNoLongerComes() {
        disciplines.put(Discipline.PHYSICAL, START);
        measured(WALK, 2, TimePoint.BASELINE);
        ends(20, Ending.OUT_OF_REACH);
        assertThat(expected()).noneMatch(each -> each.status() == Status.OPEN);

        end = Optional.empty();
        ending = Optional.empty();
        deceased = true;

        assertThat(expected()).noneMatch(each -> each.status() == Status.OPEN);
        assertThat(on("abc-scale", TimePoint.BASELINE).status()).isEqualTo(Status.MISSED);
    }

    @Test
    void anInstrumentOfAnEpisodeIsOpenAtOneTimePointAtMost() {
        disciplines.put(Discipline.PHYSICAL, START);
        for (int day : new int[] {0, 5, 10, 30}) {
            measured(WALK, day, TimePoint.INTERIM);
            for (int endsOn : new int[] {-1, 12, 40}) {
                end = endsOn < 0 ? Optional.empty() : Optional.of(START.plusDays(endsOn));
                ending = end.map(_ -> Ending.COMPLETED);
                assertThat(expected().stream()
                                .filter(each -> each.instrument().equals(WALK) && each.status() == Status.OPEN))
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void nothingIsAskedForInBetweenWhileEveryPlanIsOnHold() {
        disciplines.put(Discipline.PHYSICAL, START);
        measured(WALK, 2, TimePoint.BASELINE);
        plan(EpisodePlan.State.OVER);
        assertThat(on(WALK, TimePoint.INTERIM).dueOn()).isEqualTo(START.plusDays(30));

        plan(EpisodePlan.State.ON_HOLD);
        assertThat(find(WALK, TimePoint.INTERIM)).isEmpty();
        assertThat(on("abc-scale", TimePoint.BASELINE).status()).isEqualTo(Status.OPEN);

        plan(EpisodePlan.State.RUNNING);
        assertThat(find(WALK, TimePoint.INTERIM)).isPresent();
    }

    private void plan(EpisodePlan.State state) {
        plans.add(new EpisodePlan(UUID.randomUUID(), START, List.of(), List.of(), state));
    }

    @Test
    void aScaledGoalAsksForRatingsOfGoals() {
        String scale = Expectations.SCALE_OF_GOALS;
        disciplines.put(Discipline.PHYSICAL, START.plusDays(1));
        UUID goal = isRated(null);

        assertThat(on(scale, TimePoint.BASELINE).reasons()).containsExactly(Expectation.Reason.ofGoal(goal));
        assertThat(on(scale, TimePoint.BASELINE).disciplines()).containsExactly(Discipline.PHYSICAL);
        assertThat(find(scale, TimePoint.INTERIM)).isEmpty();

        measured(scale, 2, TimePoint.BASELINE);
        assertThat(on(scale, TimePoint.BASELINE).status()).isEqualTo(Status.MEASURED);
        assertThat(on(scale, TimePoint.INTERIM).dueOn()).isEqualTo(START.plusDays(30));

        measured(scale, 40, TimePoint.DISCHARGE);
        assertThat(find(scale, TimePoint.INTERIM)).isEmpty();
        ends(42, Ending.COMPLETED);
        assertThat(on(scale, TimePoint.DISCHARGE).status()).isEqualTo(Status.MEASURED);
    }

    @Test
    void asksForRatingsEarlierWhenAScaledGoalIsDueEarlier() {
        String scale = Expectations.SCALE_OF_GOALS;
        disciplines.put(Discipline.PHYSICAL, START);
        measured(scale, 2, TimePoint.BASELINE);
        isRated(START.plusDays(2));
        assertThat(on(scale, TimePoint.INTERIM).dueOn()).isEqualTo(START.plusDays(30));

        isRated(START.plusDays(31));
        assertThat(on(scale, TimePoint.INTERIM).dueOn()).isEqualTo(START.plusDays(30));

        isRated(START.plusDays(8));
        assertThat(on(scale, TimePoint.INTERIM).dueOn()).isEqualTo(START.plusDays(8));
    }

    /** Its goals stay open, and are no longer worked on: their dates call nobody for the goals of the plan after it. */
    @Test
    void aPlanThatIsOverAsksForNothingEarlier() {
        String scale = Expectations.SCALE_OF_GOALS;
        disciplines.put(Discipline.PHYSICAL, START);
        measured(scale, 2, TimePoint.BASELINE);
        measured(WALK, 2, TimePoint.BASELINE);
        isRated(START.plusDays(8), EpisodePlan.State.OVER);
        aims(WALK, START.plusDays(9), EpisodePlan.State.OVER);
        isRated(START.plusDays(20));
        aims(WALK, START.plusDays(21));

        assertThat(on(scale, TimePoint.INTERIM).dueOn()).isEqualTo(START.plusDays(20));
        assertThat(on(WALK, TimePoint.INTERIM).dueOn()).isEqualTo(START.plusDays(21));
    }

    private UUID isRated(LocalDate due) {
        return isRated(due, EpisodePlan.State.RUNNING);
    }

    /** @param due null as in a plan that was read before dates of ratings were */
    private UUID isRated(LocalDate due, EpisodePlan.State state) {
        UUID goal = UUID.randomUUID();
        plans.add(new EpisodePlan(
                UUID.randomUUID(),
                START,
                List.of(new PlannedGoal(goal, "improve", null, null, new PlannedGoal.Scale(2, 1, due))),
                List.of(),
                state));
        return goal;
    }

    private UUID aims(String instrument, LocalDate due) {
        return aims(instrument, due, EpisodePlan.State.RUNNING);
    }

    private UUID aims(String instrument, LocalDate due, EpisodePlan.State state) {
        UUID goal = UUID.randomUUID();
        plans.add(new EpisodePlan(
                UUID.randomUUID(),
                START,
                List.of(new PlannedGoal(goal, "improve", new PlannedGoal.Target(instrument, "at-least", 1, due), null)),
                List.of(),
                state));
        return goal;
    }

    private void measured(String instrument, int day, TimePoint timePoint) {
        results.add(new Expectation.Measured(UUID.randomUUID(), instrument, START.plusDays(day), timePoint));
    }

    private void ends(int day, Ending how) {
        end = Optional.of(START.plusDays(day));
        ending = Optional.of(how);
    }

    private List<Expectation> expected() {
        Episode episode = new Episode(new UUID(0, 1), new UUID(0, 2), programme, START, end, ending);
        return new Expectations(CORE_SETS, CATALOGUE)
                .of(new EpisodeFacts(episode, condition, disciplines, plans, results, deceased));
    }

    private Expectation on(String instrument, TimePoint timePoint) {
        return find(instrument, timePoint).orElseThrow();
    }

    private Optional<Expectation> find(String instrument, TimePoint timePoint) {
        return expected().stream()
                .filter(each -> each.instrument().equals(instrument) && each.timePoint() == timePoint)
                .findFirst();
    }
}
