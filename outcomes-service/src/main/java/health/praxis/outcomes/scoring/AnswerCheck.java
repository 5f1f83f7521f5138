package health.praxis.outcomes.scoring;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Item;
import health.praxis.outcomes.instrument.ScoringRule;
import health.praxis.outcomes.instrument.Sides;
import health.praxis.outcomes.scoring.Refusal.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether every answer may be given to its item. Unanswered items are not its business. */
final class AnswerCheck {

    private static final double TOLERANCE = 1e-9;

    private AnswerCheck() {}

    static List<Refusal> check(Instrument instrument, Answers answers) {
        Map<Reason, List<String>> faults = new EnumMap<>(Reason.class);
        answers.byItem().keySet().stream()
                .filter(id -> instrument.item(id).isEmpty())
                .forEach(id -> {
                    Reason reason =
                            instrument.licence().allowsItems() ? Reason.UNKNOWN_ITEM : Reason.LICENSED_TOTAL_ONLY;
                    faults.computeIfAbsent(reason, _ -> new ArrayList<>()).add(id);
                });
        for (Item item : instrument.items()) {
            fault(instrument, item, answers.of(item.id()))
                    .ifPresent(reason -> faults.computeIfAbsent(reason, _ -> new ArrayList<>())
                            .add(item.id()));
        }
        List<Refusal> refusals = new ArrayList<>();
        faults.forEach((reason, items) -> refusals.add(new Refusal(reason, items, message(reason, instrument))));
        return refusals;
    }

    private static Optional<Reason> fault(Instrument instrument, Item item, Answer answer) {
        return switch (answer) {
            case Answer.Value(double value) -> fault(instrument, item, value, item.sides() == Sides.MEAN_OF_BOTH);
            case Answer.BothSides(double right, double left) -> {
                if (item.sides() == Sides.ONE) {
                    yield Optional.of(Reason.ONE_SIDE_ONLY);
                }
                yield fault(instrument, item, right, false).or(() -> fault(instrument, item, left, false));
            }
            case Answer.Untestable() -> item.untestable() ? Optional.empty() : Optional.of(Reason.VALUE_NOT_ALLOWED);
            case Answer.Unanswered() -> Optional.empty();
            case Answer.Unreadable() -> Optional.of(Reason.NOT_A_NUMBER);
        };
    }

    private static Optional<Reason> fault(Instrument instrument, Item item, double value, boolean halves) {
        if (!item.spans(value)) {
            return Optional.of(Reason.OUT_OF_RANGE);
        }
        boolean allowed = item.allowed().isEmpty()
                ? isOnSteps(instrument, halves ? value * 2 : value)
                : item.allowed().stream().anyMatch(each -> Math.abs(each - value) <= TOLERANCE);
        return allowed ? Optional.empty() : Optional.of(Reason.VALUE_NOT_ALLOWED);
    }

    /**
     * Items of a sum and parts of a stepped total move by whole points, or by half points when the score does without
     * averaging two sides; others are real numbers.
     */
    private static boolean isOnSteps(Instrument instrument, double value) {
        boolean stepped = instrument.scoring().rule() instanceof ScoringRule.Sum
                || instrument.score().step().isPresent();
        if (!stepped) {
            return true;
        }
        boolean averaged = instrument.items().stream().anyMatch(each -> each.sides() == Sides.MEAN_OF_BOTH);
        double step = averaged ? 1 : Math.min(1, instrument.score().step().orElse(1));
        double steps = value / step;
        return Math.abs(steps - Math.rint(steps)) <= TOLERANCE;
    }

    static String message(Reason reason, Instrument instrument) {
        return switch (reason) {
            case OUT_OF_RANGE -> "The value lies outside the range of the scale.";
            case VALUE_NOT_ALLOWED -> "The value is not one the scale has.";
            case MISSING_ITEMS ->
                "No score without these: " + instrument.scoring().missingItemsText() + ".";
            case NOT_A_NUMBER -> "A number is needed.";
            case UNKNOWN_ITEM -> "%s has no such item.".formatted(instrument.abbreviation());
            case ONE_SIDE_ONLY -> "This item takes one value, not one for each side.";
            case LICENSED_TOTAL_ONLY ->
                "The items of %s are licensed by %s: record the total only."
                        .formatted(
                                instrument.abbreviation(), instrument.licence().holder());
            case INCONSISTENT_TOTAL -> "The total is not the sum of its parts.";
            case NO_TRIALS -> "At least one trial is needed.";
            case SCORED_FROM_GOALS -> "%s is scored from rated goals.".formatted(instrument.abbreviation());
            case ALL_WEIGHTS_ZERO -> "The score is undefined when every weight is 0.";
            case NO_RATED_GOAL -> "At least one rated goal is needed.";
            case WEIGHTS_DO_NOT_MATCH -> "Each rating needs one weight.";
            case NOT_JUDGED_BY_SLOPE -> "%s is not judged by its rate of change.".formatted(instrument.abbreviation());
        };
    }
}
