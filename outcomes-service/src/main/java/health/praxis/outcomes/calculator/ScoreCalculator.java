package health.praxis.outcomes.calculator;

import health.praxis.outcomes.calculator.Calculation.Attainment;
import health.praxis.outcomes.calculator.Calculation.Score;
import health.praxis.outcomes.calculator.Calculation.Slope;
import health.praxis.outcomes.instrument.Band;
import health.praxis.outcomes.instrument.ChangeRule;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.scoring.DeclineRate;
import health.praxis.outcomes.scoring.Refusal;
import health.praxis.outcomes.scoring.ScoreOutcome;
import health.praxis.outcomes.scoring.ScoreOutcome.Scored;
import health.praxis.outcomes.scoring.ScoreResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One instrument's score, or the rate since onset, from one request. */
record ScoreCalculator(Instrument instrument, String catalogueVersion, String onSelfHarm) {

    private static final String MONTHS = "months";
    /** A life of 130 years. */
    private static final double MOST_MONTHS = 1_560;

    Calculation score(Input input) {
        if (RatedGoals.isScoredFromGoals(instrument) && input.has(RatedGoals.RATINGS)) {
            return attainment(input);
        }
        List<String> fields = new ArrayList<>(RecordedInput.fields(instrument));
        fields.add(MONTHS);
        input.allows(fields);
        var recorded = new RecordedInput(instrument, input, onSelfHarm);
        return input.has(MONTHS) ? slope(recorded, input) : score(recorded);
    }

    private Attainment attainment(Input input) {
        input.allows(List.of(RatedGoals.RATINGS, RatedGoals.WEIGHTS, RatedGoals.RHO));
        var goals = RatedGoals.of(instrument, input);
        var attained = goals.attained(RatedGoals.RATINGS);
        return new Attainment(
                instrument.id(),
                attained.t(),
                attained.rounded(),
                attained.band().map(Band::label).orElse(null),
                attained.rated(),
                goals.rho(),
                catalogueVersion);
    }

    private Score score(RecordedInput recorded) {
        ScoreOutcome outcome = recorded.scored();
        Optional<ScoreResult> result =
                outcome instanceof Scored(ScoreResult scored) ? Optional.of(scored) : Optional.empty();
        Optional<Band> band = result.flatMap(ScoreResult::band);
        return new Score(
                instrument.id(),
                result.isPresent() ? "scored" : "not-able",
                result.map(ScoreResult::score).orElse(null),
                instrument.unit(),
                result.map(ScoreResult::displayDecimals)
                        .filter(decimals -> decimals.isPresent())
                        .map(decimals -> decimals.getAsInt())
                        .orElse(null),
                band.map(Band::label).orElse(null),
                band.map(Band::validated).orElse(null),
                result.map(ScoreResult::subscores).orElse(Map.of()),
                result.map(ScoreResult::flags).orElse(List.of()),
                result.map(ScoreResult::appliedRules).orElse(List.of()),
                result.flatMap(ScoreResult::extreme).map(Keyed::key).orElse(null),
                recorded.instruction().orElse(null),
                catalogueVersion);
    }

    private Slope slope(RecordedInput recorded, Input input) {
        requireSlope(instrument, MONTHS);
        double months = input.number(MONTHS, Double.MIN_VALUE, MOST_MONTHS);
        if (!(recorded.scored() instanceof Scored(ScoreResult result))) {
            throw CalculationRefused.of(
                    Refusal.Reason.MISSING_ITEMS, "score", "Without a score there is no rate since onset.");
        }
        DeclineRate rate = DeclineRate.sinceOnset(instrument, result.score(), months);
        return new Slope(
                instrument.id(),
                result.score(),
                rate.pointsPerMonth(),
                rate.group().key(),
                catalogueVersion);
    }

    /** @throws CalculationRefused when the instrument is not judged by its slope */
    static void requireSlope(Instrument instrument, String field) {
        if (instrument.changeRule() != ChangeRule.SLOPE) {
            throw CalculationRefused.of(
                    Refusal.Reason.NOT_JUDGED_BY_SLOPE,
                    field,
                    "%s is not judged by its rate of change.".formatted(instrument.abbreviation()));
        }
    }
}
