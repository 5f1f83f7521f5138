package health.praxis.outcomes.milestone;

import health.praxis.outcomes.instrument.Direction;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.milestone.Milestone.BestSoFar;
import health.praxis.outcomes.milestone.Milestone.ItemGain;
import health.praxis.outcomes.milestone.Milestone.PossibleNow;
import health.praxis.outcomes.milestone.Milestone.PracticeReached;
import health.praxis.outcomes.milestone.Milestone.PracticeStreak;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Milestones in plain English: what was seen, when, and nothing about what is to come. */
final class MilestoneWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private MilestoneWords() {}

    static String of(Milestone milestone) {
        return switch (milestone) {
            case BestSoFar best ->
                "Your latest result on the %s, %s on %s, is your best so far. Before, the best was %s, on %s. %s"
                        .formatted(
                                best.instrument().name(),
                                score(best.instrument(), best.score()),
                                day(best.on()),
                                score(best.instrument(), best.before()),
                                day(best.beforeOn()),
                                uncertainty(best));
            case PossibleNow now ->
                "The %s was not possible on %s. On %s it was."
                        .formatted(now.instrument().name(), day(now.notPossibleOn()), day(now.on()));
            case ItemGain gain ->
                "On the %s, %s: %s on %s, and %s on %s.%s"
                        .formatted(
                                gain.instrument().name(),
                                gain.item().label(),
                                number(gain.before(), 1),
                                day(gain.beforeOn()),
                                number(gain.value(), 1),
                                day(gain.on()),
                                gain.instrument().direction() == Direction.LOWER_IS_BETTER
                                        ? " On this test a lower number is better."
                                        : "");
            case PracticeReached reached ->
                switch (reached.measure()) {
                    case SESSIONS ->
                        "You have taken part in %d therapy sessions. You reached that on %s."
                                .formatted(reached.reached(), day(reached.on()));
                    case SESSION_MINUTES ->
                        "You have practised for %s in therapy sessions. You reached that on %s."
                                .formatted(hours(reached.reached()), day(reached.on()));
                    case SESSION_REPETITIONS ->
                        String.format(
                                Locale.UK,
                                "You have done %,d repetitions in therapy sessions. You reached that on %s.",
                                reached.reached(),
                                day(reached.on()));
                    case HOME_MINUTES ->
                        "By what was reported, you have practised for %s at home. You reached that on %s."
                                .formatted(hours(reached.reached()), day(reached.on()));
                };
            case PracticeStreak streak -> streak(streak);
        };
    }

    private static String streak(PracticeStreak streak) {
        String what = switch (streak.unit()) {
            case DAYS -> "%d days in a row".formatted(streak.length());
            case WEEKS -> "on two days or more of the week, %d weeks in a row".formatted(streak.length());
        };
        return "%s %s, from %s to %s."
                .formatted(
                        streak.ongoing() ? "You have practised" : "You practised",
                        what,
                        day(streak.from()),
                        day(streak.on()));
    }

    private static String uncertainty(BestSoFar best) {
        return best.beyondError()
                .map(beyond -> beyond
                        ? "The difference is more than the test's own uncertainty."
                        : "The difference lies within the test's own uncertainty.")
                .orElse("How exact this test is for people like you is not known.");
    }

    private static String score(Instrument instrument, double value) {
        String number = number(value, instrument.scoring().displayDecimals().orElse(2));
        return switch (instrument.unit()) {
            case "{score}" -> number + (number.equals("1") ? " point" : " points");
            case "{blocks}/min" -> number + " blocks per minute";
            default -> number + " " + instrument.unit();
        };
    }

    private static String hours(int minutes) {
        int hours = minutes / 60;
        return hours == 1 ? "1 hour" : hours + " hours";
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String number(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
