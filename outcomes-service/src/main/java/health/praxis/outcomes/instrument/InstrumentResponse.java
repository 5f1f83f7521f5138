package health.praxis.outcomes.instrument;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;

/**
 * An instrument with everything needed to record and to read a score.
 *
 * @param scoringRule how the score is made, in words
 * @param missingItems what an unanswered item does
 * @param thresholds MDC and MCID of all contexts, each with its population and source
 * @param floorCeiling what is known about people at the ends of the scale
 * @param catalogue the edition all of this comes from
 */
public record InstrumentResponse(
        @JsonUnwrapped InstrumentSummary summary,
        List<ItemResponse> items,
        String scoringRule,
        String missingItems,
        ScoreResponse score,
        List<BandResponse> bands,
        List<Cutoff> cutoffs,
        List<SubscoreResponse> subscores,
        List<ThresholdResponse> thresholds,
        String floorCeiling,
        String licenceHolder,
        String licenceNote,
        String ages,
        String changeRule,
        String loinc,
        String snomed,
        EditionResponse catalogue) {

    static InstrumentResponse from(Instrument instrument, CatalogueVersion edition) {
        return new InstrumentResponse(
                InstrumentSummary.from(instrument),
                instrument.items().stream().map(ItemResponse::from).toList(),
                instrument.scoring().formula(),
                instrument.scoring().missingItemsText(),
                ScoreResponse.from(instrument.score()),
                instrument.bands().stream().map(BandResponse::from).toList(),
                instrument.cutoffs(),
                instrument.subscores().stream().map(SubscoreResponse::from).toList(),
                instrument.thresholds().stream().map(ThresholdResponse::from).toList(),
                instrument.floorCeiling(),
                instrument.licence().holder(),
                instrument.licence().note(),
                instrument.ages().ages().orElse(null),
                instrument.changeRule().key(),
                instrument.loinc().orElse(null),
                instrument.snomed().orElse(null),
                new EditionResponse(edition.version(), edition.date(), edition.sha256()));
    }

    static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** @param allowed the only values that may be given; empty when every value from min to max may */
    public record ItemResponse(
            String id, String label, Double min, Double max, List<Double> allowed, String group, String sides) {

        static ItemResponse from(Item item) {
            return new ItemResponse(
                    item.id(),
                    item.label(),
                    finite(item.min()),
                    finite(item.max()),
                    item.allowed(),
                    item.group().orElse(null),
                    item.sides().key());
        }
    }

    /** @param max null when the score has no upper limit */
    public record ScoreResponse(Double min, Double max, Double step, List<Double> allowed) {

        static ScoreResponse from(ScoreRange range) {
            return new ScoreResponse(
                    finite(range.min()),
                    finite(range.max()),
                    range.step().isPresent() ? range.step().getAsDouble() : null,
                    range.allowed());
        }
    }

    /** @param validated false for a convention of the service without a study behind it */
    public record BandResponse(
            String label,
            Double from,
            boolean fromInclusive,
            Double to,
            boolean toInclusive,
            boolean validated,
            String source) {

        static BandResponse from(Band band) {
            return new BandResponse(
                    band.label(),
                    finite(band.from()),
                    band.fromInclusive(),
                    finite(band.to()),
                    band.toInclusive(),
                    band.validated(),
                    band.source());
        }
    }

    /** A part that is reported apart. */
    public record SubscoreResponse(String id, String name, Double min, Double max, List<String> items) {

        static SubscoreResponse from(Subscore subscore) {
            return new SubscoreResponse(
                    subscore.id(), subscore.name(), finite(subscore.min()), finite(subscore.max()), subscore.items());
        }
    }

    /** A threshold with the people it was found in; {@code preferred} ones are applied. */
    public record ThresholdResponse(
            String kind,
            double value,
            String unit,
            boolean relativePercent,
            String population,
            List<String> conditions,
            String phase,
            String direction,
            BaselineResponse baseline,
            String appliesTo,
            boolean preferred,
            String source,
            String evidence) {

        static ThresholdResponse from(Threshold threshold) {
            return new ThresholdResponse(
                    threshold.kind().key(),
                    threshold.value(),
                    threshold.unit(),
                    threshold.relativePercent(),
                    threshold.population(),
                    InstrumentSummary.keys(threshold.conditions()),
                    threshold.phase().key(),
                    threshold.direction().key(),
                    threshold.baselineRange().map(BaselineResponse::from).orElse(null),
                    threshold.appliesTo(),
                    threshold.preferred(),
                    threshold.source(),
                    threshold.evidence());
        }
    }

    /** The baseline scores a threshold was found for; {@code max} is null when open above. */
    public record BaselineResponse(Double min, boolean minInclusive, Double max, boolean maxInclusive) {

        static BaselineResponse from(BaselineRange range) {
            return new BaselineResponse(
                    finite(range.min()), range.minInclusive(), finite(range.max()), range.maxInclusive());
        }
    }

    /** The edition of the catalogue. */
    public record EditionResponse(String version, LocalDate date, String sha256) {}
}
