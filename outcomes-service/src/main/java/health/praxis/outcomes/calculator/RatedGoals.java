package health.praxis.outcomes.calculator;

import health.praxis.outcomes.attainment.AttainmentOutcome;
import health.praxis.outcomes.attainment.GoalAttainment;
import health.praxis.outcomes.attainment.GoalRating;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.ScoringRule;
import health.praxis.outcomes.scoring.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rated goals of a request: {@code x} the ratings, null where a goal was not rated, {@code w} the weights, 1 where left out,
 * {@code rho} the correlation between goals, that of the catalogue where left out.
 */
record RatedGoals(Instrument scale, Input input, double rho) {

    static final String RATINGS = "x";
    static final String WEIGHTS = "w";
    static final String RHO = "rho";

    static boolean isScoredFromGoals(Instrument instrument) {
        return instrument.scoring().rule() instanceof ScoringRule.GasTScore;
    }

    static RatedGoals of(Instrument scale, Input input) {
        double rho = input.number(RHO, 0, Math.nextDown(1.0), GoalAttainment.rhoOf(scale));
        return new RatedGoals(scale, input, rho);
    }

    /** @throws CalculationRefused when the ratings make no score */
    AttainmentOutcome.Attained attained(String ratings) {
        return attained(ratings, input.numbers(ratings));
    }

    /** The scores of two sets of ratings, over the goals rated in both. */
    List<AttainmentOutcome.Attained> attained(String first, String second) {
        List<OptionalDouble> before = input.numbers(first);
        List<OptionalDouble> after = input.numbers(second);
        requireAsMany(first, before, second, after);
        return List.of(attained(first, where(before, after)), attained(second, where(after, before)));
    }

    private AttainmentOutcome.Attained attained(String field, List<OptionalDouble> ratings) {
        List<Double> weights = weights(field, ratings);
        List<GoalRating> goals = IntStream.range(0, ratings.size())
                .mapToObj(i -> new GoalRating(ratings.get(i), weights.get(i)))
                .toList();
        return switch (new GoalAttainment(scale, rho).score(goals)) {
            case AttainmentOutcome.Attained attained -> attained;
            case AttainmentOutcome.Refused(var refusals) ->
                throw CalculationRefused.of(refusals, refusal -> pointers(refusal, field, goals), Optional.empty());
        };
    }

    private List<Double> weights(String field, List<OptionalDouble> ratings) {
        if (!input.has(WEIGHTS)) {
            return ratings.stream().map(rating -> 1.0).toList();
        }
        List<OptionalDouble> weights = input.numbers(WEIGHTS);
        requireAsMany(field, ratings, WEIGHTS, weights);
        List<Double> stated = new ArrayList<>();
        for (OptionalDouble weight : weights) {
            stated.add(weight.orElseThrow(() ->
                    Input.malformed(input.pointer(WEIGHTS) + "/" + stated.size(), "wrong-type", "must be a number")));
        }
        return stated;
    }

    private static void requireAsMany(String one, List<?> ones, String other, List<?> others) {
        if (ones.size() != others.size()) {
            throw CalculationRefused.of(
                    Refusal.Reason.WEIGHTS_DO_NOT_MATCH, other, "%s and %s need as many values.".formatted(one, other));
        }
    }

    private static List<OptionalDouble> where(List<OptionalDouble> ratings, List<OptionalDouble> known) {
        return IntStream.range(0, ratings.size())
                .mapToObj(i -> known.get(i).isPresent() ? ratings.get(i) : OptionalDouble.empty())
                .toList();
    }

    private List<String> pointers(Refusal refusal, String field, List<GoalRating> goals) {
        if (refusal.fields().isEmpty()) {
            boolean weights = refusal.reason() == Refusal.Reason.ALL_WEIGHTS_ZERO && input.has(WEIGHTS);
            return List.of(input.pointer(weights ? WEIGHTS : field));
        }
        boolean ofWeights = refusal.fields().contains(GoalAttainment.WEIGHT);
        String at = input.pointer(ofWeights ? WEIGHTS : field);
        return IntStream.range(0, goals.size())
                .filter(i -> ofWeights
                        ? !goals.get(i).hasSoundWeight()
                        : !goals.get(i).hasSoundAttainment())
                .mapToObj(i -> at + "/" + i)
                .collect(Collectors.toList());
    }
}
