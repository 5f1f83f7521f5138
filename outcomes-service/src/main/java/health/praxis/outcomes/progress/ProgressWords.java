package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Threshold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Verdicts in plain words, fit to show to the person: true to the data, without blame and without a promise. */
final class ProgressWords {

    private static final String EXPLANATION = " It may have to do with ";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private ProgressWords() {}

    /** The words about a verdict without the explanations that are not to be told. */
    static String only(String text, Predicate<Confounder.Kind> told) {
        int from = text.indexOf(EXPLANATION);
        if (from < 0) {
            return text;
        }
        String stated = text.substring(from);
        return text.substring(0, from)
                + explanation(Stream.of(Confounder.Kind.values())
                        .filter(kind -> stated.contains(word(kind)))
                        .filter(told));
    }

    static String of(Finding finding, ProgressFacts facts) {
        String test = test(facts);
        return switch (finding.reason()) {
            case WORSE_THAN_BEST ->
                "On the %s the latest result is %s worse than your best so far. %s"
                        .formatted(test, amount(finding, facts), declineAdvice(finding));
            case FASTER_LOSS_THAN_BEFORE ->
                "The %s changes faster than it did %s. %s".formatted(test, before(facts), declineAdvice(finding));
            case NO_LONGER_ABLE ->
                "The %s was possible before and was not possible at the last visit. %s"
                        .formatted(test, declineAdvice(finding));
            case TARGET_MET -> "You have reached the target that was agreed for the %s.".formatted(test);
            case TARGET_MET_AT_DUE_DATE ->
                "You have kept the %s where it was agreed, up to the agreed date. That is a success.".formatted(test);
            case FEWER_THAN_TWO_MEASUREMENTS ->
                "There are not yet two comparable results of the %s, so no change can be seen.".formatted(test);
            case INSTRUMENT_IS_NO_OUTCOME ->
                "The %s describes a situation; it is not made to measure change.".formatted(test);
            case NO_THRESHOLD_FOR_CONTEXT ->
                "For your situation no study tells which change on the %s counts.".formatted(test);
            case NO_EARLIER_SLOPE ->
                "There are no earlier results of the %s to compare the pace of change with.".formatted(test);
            case NOT_ABLE_YET -> "The %s was not possible yet.".formatted(test);
            case BETTER_THAN_BASELINE ->
                "On the %s you are %s better than at the start. %s%s"
                        .formatted(test, amount(finding, facts), meaning(finding), gainAdvice(finding));
            case SLOWER_LOSS_THAN_BEFORE ->
                "The %s changes more slowly than it did %s.%s".formatted(test, before(facts), paceAdvice(finding));
            case NEWLY_ABLE -> "The %s was not possible at the start and is possible now.".formatted(test);
            case KEPT_AS_INTENDED ->
                "The %s has been kept. Keeping what you can do is the aim here, and it is a success.".formatted(test);
            case LOSS_NOT_FASTER_THAN_BEFORE ->
                "The %s has changed, but not clearly faster than %s.%s"
                        .formatted(
                                test,
                                before(facts),
                                facts.question().intent() == GoalIntent.SLOW_DECLINE
                                        ? " Slowing the change is the aim here."
                                        : "");
            case LOSS_WITHOUT_EARLIER_SLOPE ->
                "The %s has changed. There are no earlier results to say whether it is faster than before."
                        .formatted(test);
            case TOO_LITTLE_DELIVERED ->
                ("There is no clear change on the %s yet. %s %% of the planned %s took place, which is too little"
                                + " to judge the plan by. That is a question for the plan, not about your effort.")
                        .formatted(test, share(facts), practice(facts));
            case PLATEAU ->
                ("The %s has stayed about the same while the planned practice took place. It is a good moment to"
                                + " review goals, amount and kind of practice together. It is no reason to stop.")
                        .formatted(test);
            case NO_CLEAR_CHANGE ->
                "There is no clear change on the %s yet.%s"
                        .formatted(
                                test, explanation(facts.confounders().stream().map(Confounder::kind)));
        };
    }

    /** The name of the instrument, and which side, pace or state is meant. */
    private static String test(ProgressFacts facts) {
        String name = facts.question().instrument().name();
        String which = facts.series().measured().entrySet().stream()
                .map(each -> each.getKey().inWords(each.getValue()))
                .collect(Collectors.joining(", "));
        return which.isEmpty() ? name : "%s (%s)".formatted(name, which);
    }

    private static String before(ProgressFacts facts) {
        boolean sinceOnset = facts.pace()
                .before()
                .filter(rate -> rate.source() == EarlierRate.Source.SINCE_ONSET)
                .isPresent();
        return sinceOnset ? "on average since the illness began" : "before";
    }

    private static String meaning(Finding finding) {
        boolean beyondError = finding.limit()
                .map(limit -> limit.threshold().kind() == Threshold.Kind.MDC)
                .orElse(false);
        return beyondError
                ? "That is more than the test's own uncertainty."
                : "People with such a change usually notice it in daily life.";
    }

    private static String declineAdvice(Finding finding) {
        return finding.confirmed()
                ? "Two results show it, so it is a good moment to look at the plan together."
                : finding.standing()
                        .countsFrom()
                        .map(ProgressWords::onlyFrom)
                        .orElse("One result can be a bad day: measuring again comes first.");
    }

    private static String gainAdvice(Finding finding) {
        return finding.confirmed()
                ? ""
                : " "
                        + finding.standing()
                                .countsFrom()
                                .map(ProgressWords::onlyFrom)
                                .orElse("One result can be a good day: measuring again shows whether it lasts.");
    }

    private static String paceAdvice(Finding finding) {
        return finding.confirmed() ? "" : " So far few results show it: measuring again shows whether it lasts.";
    }

    private static String onlyFrom(LocalDate day) {
        return "Whether it lasts, a result from %s on can show.".formatted(DAY.format(day));
    }

    private static String explanation(Stream<Confounder.Kind> kinds) {
        String what = kinds.distinct().sorted().map(ProgressWords::word).collect(Collectors.joining(" and "));
        return what.isEmpty() ? "" : EXPLANATION + what + " in this time.";
    }

    private static String word(Confounder.Kind kind) {
        return switch (kind) {
            case RELAPSE -> "a relapse";
            case INFECTION -> "an infection";
            case MEDICATION_CHANGE -> "a change of medication";
            case LOW_MOOD -> "low mood";
        };
    }

    private static String amount(Finding finding, ProgressFacts facts) {
        Instrument instrument = facts.question().instrument();
        int decimals = instrument.scoring().displayDecimals().orElse(1);
        String number = number(Math.abs(finding.improvement().orElse(0)), decimals);
        return switch (instrument.unit()) {
            case "{score}" -> number + (number.equals("1") ? " point" : " points");
            case "{blocks}/min" -> number + " blocks per minute";
            default -> number + " " + instrument.unit();
        };
    }

    private static String share(ProgressFacts facts) {
        return number(Math.floor(100 * facts.question().dose().share().orElse(0)), 0);
    }

    /** Named where several disciplines were planned and one of them got too little. */
    private static String practice(ProgressFacts facts) {
        var dose = facts.question().dose();
        long planned = dose.disciplines().stream()
                .filter(each -> each.share().isPresent())
                .count();
        return dose.least()
                .filter(_ -> planned > 1)
                .map(least -> word(least.discipline()))
                .orElse("practice");
    }

    private static String word(Discipline discipline) {
        return switch (discipline) {
            case PHYSICAL -> "physical therapy";
            case OCCUPATIONAL -> "occupational therapy";
            case SPEECH -> "speech therapy";
            case COGNITIVE -> "cognitive therapy";
            case PSYCHOTHERAPY -> "psychotherapy";
        };
    }

    private static String number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.toPlainString();
    }
}
