package health.praxis.outcomes.comparison;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import health.praxis.outcomes.interpretation.ChangeInterpreter;
import health.praxis.outcomes.interpretation.Interpretation;
import health.praxis.outcomes.interpretation.ThresholdContext;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A measurement held against those before it by one edition of the catalogue; null where there is none before it.
 *
 * @param best the best one under the same circumstances
 */
record Comparison(String catalogueVersion, Against baseline, Against last, Against best) {

    /** Absent when the edition has no such instrument. */
    static Optional<Comparison> by(
            InstrumentCatalogue edition, ThresholdContext context, MeasuredResult latest, EarlierResults earlier) {
        return edition.find(latest.instrument()).map(instrument -> {
            var judge = new Judge(edition, instrument, context, latest, earlier);
            return new Comparison(
                    edition.version().version(),
                    judge.against(earlier.baseline()),
                    judge.against(earlier.last()),
                    judge.against(earlier.best()));
        });
    }

    /** Whether the two come to the same verdicts. */
    boolean agreesWith(Comparison other) {
        return Objects.equals(verdict(baseline), verdict(other.baseline))
                && Objects.equals(verdict(last), verdict(other.last))
                && Objects.equals(verdict(best), verdict(other.best));
    }

    InterpretationResponse.Verdicts verdicts() {
        return new InterpretationResponse.Verdicts(catalogueVersion, verdict(baseline), verdict(last), verdict(best));
    }

    private static String verdict(Against against) {
        return against == null ? null : against.verdict();
    }

    private record Judge(
            InstrumentCatalogue edition,
            Instrument instrument,
            ThresholdContext context,
            MeasuredResult latest,
            EarlierResults all) {

        Against against(Optional<MeasuredResult> earlier) {
            return earlier.map(each -> Against.of(each, latest, meaning(each))).orElse(null);
        }

        private Interpretation meaning(MeasuredResult earlier) {
            if (earlier.score().isEmpty() || latest.score().isEmpty()) {
                Set<Circumstance> differences = all.differences(earlier);
                return differences.isEmpty()
                        ? new Interpretation.NotAble(
                                earlier.score().isEmpty(), latest.score().isEmpty())
                        : new Interpretation.NotComparable(differences);
            }
            return new ChangeInterpreter(edition.version())
                    .interpret(
                            instrument,
                            context,
                            earlier.score().get(),
                            earlier.administration(),
                            latest.score().get(),
                            latest.administration());
        }
    }
}
