package health.praxis.outcomes.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.milestone.Milestone.Measure;
import health.praxis.outcomes.milestone.Milestone.PracticeReached;
import health.praxis.outcomes.milestone.Milestone.PracticeStreak;
import health.praxis.outcomes.milestone.Milestone.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each limit from both sides; day 0 is a Monday. */
class PracticeMilestonesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final List<PracticeDay> practice = new ArrayList<>();

    @Test
    void theFifthSessionIsAMilestone() {
        for (int day = 0; day < 8; day += 2) {
            session(day, 10, 0);
        }
        assertThat(on(100)).isEmpty();
        session(8, 0, 0);
        assertThat(on(100)).isEmpty();
        session(9, 10, 0);

        assertThat(on(100)).containsExactly(new PracticeReached(Measure.SESSIONS, 5, 5, MONDAY.plusDays(9)));
    }

    @Test
    void sixtyMinutesInSessionsAreAndFiftyNineAreNot() {
        session(0, 59, 0);
        assertThat(on(100)).isEmpty();
        session(5, 1, 0);

        assertThat(on(100)).containsExactly(new PracticeReached(Measure.SESSION_MINUTES, 60, 60, MONDAY.plusDays(5)));
    }

    @Test
    void practiceAtHomeIsCountedApart() {
        session(0, 30, 0);
        home(2, 59);
        assertThat(on(100)).isEmpty();
        home(5, 1);

        assertThat(on(100)).containsExactly(new PracticeReached(Measure.HOME_MINUTES, 60, 60, MONDAY.plusDays(5)));
        assertThat(MilestoneWords.of(on(100).getFirst()))
                .isEqualTo("By what was reported, you have practised for 1 hour at home. You reached that on 7 March"
                        + " 2026.");
    }

    @Test
    void threeDaysInARowAreAStreakWhicheverWayOneHasPractised() {
        session(0, 10, 0);
        home(1, 10);
        assertThat(on(2)).isEmpty();
        home(2, 10);

        assertThat(on(3)).containsExactly(new PracticeStreak(Unit.DAYS, 3, MONDAY, MONDAY.plusDays(2), true));
        assertThat(on(4)).containsExactly(new PracticeStreak(Unit.DAYS, 3, MONDAY, MONDAY.plusDays(2), false));
    }

    @Test
    void aDayWithoutPracticeEndsTheStreak() {
        home(0, 10);
        home(1, 10);
        home(2, 0);
        home(3, 10);

        assertThat(on(4)).isEmpty();
    }

    @Test
    void tellsTheLongestStreakAndTheOneThatGoesOn() {
        for (int day : new int[] {0, 1, 2, 3, 8, 9, 10}) {
            home(day, 5);
        }

        assertThat(on(10))
                .containsExactly(
                        new PracticeStreak(Unit.DAYS, 4, MONDAY, MONDAY.plusDays(3), false),
                        new PracticeStreak(Unit.DAYS, 3, MONDAY.plusDays(8), MONDAY.plusDays(10), true));
    }

    @Test
    void threeWeeksWithTwoDaysEachAreAStreak() {
        for (int day : new int[] {0, 3, 7, 10, 14}) {
            session(day, 5, 0);
        }
        assertThat(on(17)).noneMatch(PracticeStreak.class::isInstance);
        session(17, 5, 0);

        assertThat(on(17))
                .filteredOn(PracticeStreak.class::isInstance)
                .containsExactly(new PracticeStreak(Unit.WEEKS, 3, MONDAY, MONDAY.plusDays(17), true));
        assertThat(on(28))
                .filteredOn(PracticeStreak.class::isInstance)
                .containsExactly(new PracticeStreak(Unit.WEEKS, 3, MONDAY, MONDAY.plusDays(17), false));
    }

    @Test
    void whatIsReportedForLaterDaysIsLeftOut() {
        home(0, 10);
        home(1, 10);
        home(2, 60);

        assertThat(on(1)).isEmpty();
    }

    private void session(int day, double minutes, double repetitions) {
        practice.add(new PracticeDay(MONDAY.plusDays(day), PracticeDay.Place.SESSION, minutes, repetitions));
    }

    private void home(int day, double minutes) {
        practice.add(new PracticeDay(MONDAY.plusDays(day), PracticeDay.Place.HOME, minutes, 0));
    }

    private List<Milestone> on(int today) {
        return new PracticeMilestones(practice, MONDAY.plusDays(today)).all();
    }
}
