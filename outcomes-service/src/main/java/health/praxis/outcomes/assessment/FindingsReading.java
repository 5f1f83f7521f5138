package health.praxis.outcomes.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.scoring.Answer;
import health.praxis.outcomes.scoring.Answers;
import health.praxis.outcomes.scoring.Recording;
import health.praxis.outcomes.scoring.Refusal;
import health.praxis.outcomes.scoring.SafetyAnswers;
import health.praxis.outcomes.scoring.ScoreOutcome;
import health.praxis.platform.problem.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What was found with an instrument, as it was sent: read for the scorer, and its refusals told where they belong. */
record FindingsReading(Instrument instrument, Findings findings) {

    /** The items whose answers call for an instruction at once, scored or not. */
    List<String> selfHarmItems() {
        return answersForSafety()
                .flatMap(each -> SafetyAnswers.in(instrument, each).stream())
                .distinct()
                .toList();
    }

    /** The number that answers an item which {@link #selfHarmItems} names; of several the highest. */
    double answerTo(String item) {
        return answersForSafety()
                .flatMapToDouble(sheet -> sheet.of(item) instanceof Answer.Value(double value)
                        ? DoubleStream.of(value)
                        : DoubleStream.empty())
                .max()
                .orElseThrow();
    }

    private Stream<Answers> answersForSafety() {
        return sheets().filter(JsonNode::isObject).map(SafetyAnswers::read);
    }

    private Stream<Answers> answers() {
        return sheets().filter(JsonNode::isObject).map(Answers::from);
    }

    /** The findings as something to score; absent when their shape is wrong, which {@code broken} then tells. */
    Optional<Recording> recording(List<Violation> broken) {
        if (!findings.isOne()) {
            broken.add(Violation.at("", "one-finding", "Send exactly one of items, total, trials and notAble."));
            return Optional.empty();
        }
        String pointer = findings.items() == null ? "/trials/each" : "/items";
        if (!sheets().allMatch(JsonNode::isObject)) {
            broken.add(Violation.at(pointer, "not-an-object", "Answers are an object with one field for each item."));
            return Optional.empty();
        }
        if (answersNothing()) {
            broken.add(Violation.at(pointer, "nothing-answered", "Answer at least one item."));
            return Optional.empty();
        }
        if (findings.items() != null) {
            return Optional.of(new Recording.Items(Answers.from(findings.items())));
        }
        if (findings.total() != null) {
            return Optional.of(new Recording.Total(findings.total()));
        }
        if (findings.trials() != null) {
            var choice = switch (findings.trials().choice()) {
                case MEAN -> Recording.TrialChoice.MEAN;
                case BEST -> Recording.TrialChoice.BEST;
            };
            var each = findings.trials().each().stream().map(Answers::from).toList();
            return Optional.of(new Recording.Trials(each, choice));
        }
        return Optional.of(new Recording.NotAble(findings.notAble().reason()));
    }

    /** A form or a trial without one answer is none; that somebody could not do it is said in other words. */
    private boolean answersNothing() {
        return answers()
                .anyMatch(sheet -> sheet.byItem().values().stream().allMatch(Answer.Unanswered.class::isInstance));
    }

    /** The answers of each time it was gone through. */
    private Stream<JsonNode> sheets() {
        Stream<JsonNode> trials = findings.trials() == null ? Stream.empty() : findings.trials().each().stream();
        return Stream.concat(Stream.ofNullable(findings.items()), trials);
    }

    /** Everything that refuses the score but missing items, which are stored. */
    List<Violation> refusals(ScoreOutcome outcome) {
        return switch (outcome) {
            case ScoreOutcome.Scored _, ScoreOutcome.NotAble _ -> List.of();
            case ScoreOutcome.Refused(var refusals) ->
                refusals.stream()
                        .filter(refusal -> refusal.reason() != Refusal.Reason.MISSING_ITEMS)
                        .flatMap(refusal -> violations(refusal))
                        .toList();
        };
    }

    private Stream<Violation> violations(Refusal refusal) {
        String code = refusal.reason().key();
        if (findings.items() == null) {
            String pointer = findings.total() == null ? "/trials" : "/total";
            return Stream.of(Violation.at(pointer, code, refusal.message()));
        }
        if (refusal.fields().isEmpty()) {
            return Stream.of(Violation.at("/items", code, refusal.message()));
        }
        return refusal.fields().stream()
                .map(item ->
                        Violation.at("/items/" + item.replace("~", "~0").replace("/", "~1"), code, refusal.message()));
    }
}
