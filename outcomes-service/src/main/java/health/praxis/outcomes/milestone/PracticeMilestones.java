package health.praxis.outcomes.milestone;

import health.praxis.outcomes.milestone.Milestone.Measure;
import health.praxis.outcomes.milestone.Milestone.PracticeReached;
import health.praxis.outcomes.milestone.Milestone.PracticeStreak;
import health.praxis.outcomes.milestone.Milestone.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What was practised in all, in round numbers, and for how long without a gap. Practice at home is the person's own report
 * and is counted apart from sessions, but both keep a streak going.
 */
final class PracticeMilestones {

    private static final int[] SESSIONS = {5, 10, 25, 50, 100, 200, 500};
    private static final int[] MINUTES = {60, 300, 600, 1_500, 3_000, 6_000, 12_000};
    private static final int[] REPETITIONS = {500, 1_000, 5_000, 10_000, 25_000, 50_000, 100_000};
    private static final int SHORTEST_DAYS = 3;
    private static final int SHORTEST_WEEKS = 3;
    private static final int DAYS_OF_A_WEEK_OF_PRACTICE = 2;

    private final List<PracticeDay> practice;
    private final LocalDate today;

    /** @param today the day at the clinic; what is reported for later days is left out */
    PracticeMilestones(List<PracticeDay> practice, LocalDate today) {
        this.practice = practice.stream()
                .filter(PracticeDay::isPractice)
                .filter(each -> !each.day().isAfter(today))
                .sorted(Comparator.comparing(PracticeDay::day))
                .toList();
        this.today = today;
    }

    List<Milestone> all() {
        List<Milestone> found = new ArrayList<>();
        var sessions = in(PracticeDay.Place.SESSION);
        reached(Measure.SESSIONS, SESSIONS, sessions, each -> 1).ifPresent(found::add);
        reached(Measure.SESSION_MINUTES, MINUTES, sessions, PracticeDay::minutes)
                .ifPresent(found::add);
        reached(Measure.SESSION_REPETITIONS, REPETITIONS, sessions, PracticeDay::repetitions)
                .ifPresent(found::add);
        reached(Measure.HOME_MINUTES, MINUTES, in(PracticeDay.Place.HOME), PracticeDay::minutes)
                .ifPresent(found::add);
        found.addAll(dayStreaks());
        found.addAll(weekStreaks());
        return found;
    }

    private List<PracticeDay> in(PracticeDay.Place place) {
        return practice.stream().filter(each -> each.place() == place).toList();
    }

    /** The highest of the round numbers that the running total has reached, and when. */
    private static Optional<PracticeReached> reached(
            Measure measure, int[] steps, List<PracticeDay> days, ToDoubleFunction<PracticeDay> amount) {
        double total = days.stream().mapToDouble(amount).sum();
        int highest = 0;
        for (int step : steps) {
            highest = total >= step ? step : highest;
        }
        double running = 0;
        for (PracticeDay each : days) {
            running += amount.applyAsDouble(each);
            if (highest > 0 && running >= highest) {
                return Optional.of(new PracticeReached(measure, highest, total, each.day()));
            }
        }
        return Optional.empty();
    }

    private List<PracticeStreak> dayStreaks() {
        SortedSet<LocalDate> days =
                practice.stream().map(PracticeDay::day).collect(Collectors.toCollection(TreeSet::new));
        return streaks(Unit.DAYS, days, 1, SHORTEST_DAYS, today.minusDays(1));
    }

    private List<PracticeStreak> weekStreaks() {
        SortedSet<LocalDate> mondays = practice.stream()
                .collect(Collectors.groupingBy(
                        each -> monday(each.day()), Collectors.mapping(PracticeDay::day, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(week -> week.getValue().size() >= DAYS_OF_A_WEEK_OF_PRACTICE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return streaks(Unit.WEEKS, mondays, 7, SHORTEST_WEEKS, monday(today).minusWeeks(1)).stream()
                .map(this::toLastDay)
                .toList();
    }

    /**
     * The longest run, the latest of equal ones, and besides it the one that may still go on.
     *
     * @param stride days from one to the next
     * @param ongoingFrom a run that ends here or later may still go on
     */
    private static List<PracticeStreak> streaks(
            Unit unit, SortedSet<LocalDate> starts, int stride, int shortest, LocalDate ongoingFrom) {
        List<PracticeStreak> runs = new ArrayList<>();
        LocalDate from = null;
        LocalDate last = null;
        int length = 0;
        for (LocalDate each : starts) {
            boolean continues = last != null && last.plusDays(stride).equals(each);
            if (!continues && last != null) {
                runs.add(new PracticeStreak(unit, length, from, last, false));
            }
            from = continues ? from : each;
            length = continues ? length + 1 : 1;
            last = each;
        }
        if (last != null) {
            runs.add(new PracticeStreak(unit, length, from, last, !last.isBefore(ongoingFrom)));
        }
        Optional<PracticeStreak> longest = runs.stream()
                .filter(run -> run.length() >= shortest)
                .reduce((best, next) -> next.length() >= best.length() ? next : best);
        return runs.stream()
                .filter(run -> run.length() >= shortest)
                .filter(run -> run.ongoing() || run.equals(longest.orElseThrow()))
                .toList();
    }

    /** A streak of weeks with the last day that was practised in place of the last Monday. */
    private PracticeStreak toLastDay(PracticeStreak weeks) {
        LocalDate sunday = weeks.on().plusDays(6);
        LocalDate lastDay = practice.stream()
                .map(PracticeDay::day)
                .filter(day -> !day.isAfter(sunday))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new PracticeStreak(weeks.unit(), weeks.length(), weeks.from(), lastDay, weeks.ongoing());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
