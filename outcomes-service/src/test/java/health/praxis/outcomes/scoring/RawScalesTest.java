package health.praxis.outcomes.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.scoring.ScoreOutcome.Refused;
import health.praxis.outcomes.scoring.ScoreOutcome.Scored;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** MSIS-29: raw 20 to 100 of the body and 9 to 45 of the mind, each stretched to 0-100. */
class RawScalesTest {

    private static final Instrument MSIS =
            InstrumentCatalogue.load().find("msis-29").orElseThrow();

    private static ScoreOutcome score(Map<String, Answer> raw) {
        return RawScales.score(MSIS, new Answers(raw));
    }

    @Test
    void theScaleOfTheBodyIsTheScoreAndHasItsBand() {
        ScoreResult result = ((Scored) score(Map.of("physical-raw", new Answer.Value(60)))).result();

        assertThat(result.score()).isEqualTo(50);
        assertThat(result.band()).isPresent();
        assertThat(result.subscores()).containsOnly(Map.entry("physical", 50.0));
    }

    @Test
    void theScaleOfTheMindAloneIsScoredWithoutABandOfTheBody() {
        ScoreResult result = ((Scored) score(Map.of("psychological-raw", new Answer.Value(45)))).result();

        assertThat(result.score()).isEqualTo(100);
        assertThat(result.band()).isEmpty();
        assertThat(result.extreme()).isEmpty();
        assertThat(result.displayDecimals()).hasValue(1);
    }

    @Test
    void bothTogetherAreReportedApart() {
        ScoreResult result = ((Scored)
                        score(Map.of("physical-raw", new Answer.Value(20), "psychological-raw", new Answer.Value(45))))
                .result();

        assertThat(result.score()).isZero();
        assertThat(result.subscores()).containsOnly(Map.entry("physical", 0.0), Map.entry("psychological", 100.0));
    }

    @Test
    void aRawValueBeyondItsScaleOrNoneAtAllIsRefused() {
        assertThat(((Refused) score(Map.of("psychological-raw", new Answer.Value(46)))).refusals())
                .extracting(Refusal::code)
                .containsExactly("out-of-range:psychological-raw");
        assertThat(((Refused) score(Map.of("psychological-raw", new Answer.Unanswered()))).refusals())
                .extracting(Refusal::reason)
                .containsExactly(Refusal.Reason.MISSING_ITEMS);
    }
}
