package health.praxis.outcomes.instrument;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An outcome measure as the catalogue knows it: what is asked, how it is scored, what a score and a change mean, and
 * who may use it.
 *
 * @param unit UCUM code of the score
 * @param thresholds MDC and MCID of all contexts
 * @param floorCeiling what is known about people at the ends of the scale
 * @param useAsOutcome false for classifications, which are stored but never judged
 */
public record Instrument(
        String id,
        String abbreviation,
        String name,
        String domain,
        Set<String> areas,
        Set<Condition> conditions,
        Set<Discipline> disciplines,
        Reporter reporter,
        Direction direction,
        String unit,
        List<Item> items,
        Scoring scoring,
        ScoreRange score,
        List<Band> bands,
        List<Cutoff> cutoffs,
        List<Subscore> subscores,
        List<Threshold> thresholds,
        String floorCeiling,
        Licence licence,
        AgeRange ages,
        ChangeRule changeRule,
        boolean useAsOutcome,
        Optional<String> loinc,
        Optional<String> snomed) {

    public Instrument {
        areas = Set.copyOf(areas);
        conditions = Set.copyOf(conditions);
        disciplines = Set.copyOf(disciplines);
        items = List.copyOf(items);
        bands = List.copyOf(bands);
        cutoffs = List.copyOf(cutoffs);
        subscores = List.copyOf(subscores);
        thresholds = List.copyOf(thresholds);
    }

    public Optional<Item> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    public Optional<Band> bandOf(double value) {
        return bands.stream().filter(band -> band.covers(value)).findFirst();
    }

    public Stream<Threshold> thresholds(Threshold.Kind kind) {
        return thresholds.stream().filter(threshold -> threshold.kind() == kind);
    }

    /** The end of the scale no one can improve beyond; infinite when there is none. */
    public double bestScore() {
        return direction == Direction.HIGHER_IS_BETTER ? score.max() : score.min();
    }

    /** The end of the scale no one can worsen beyond; infinite when there is none. */
    public double worstScore() {
        return direction == Direction.HIGHER_IS_BETTER ? score.min() : score.max();
    }
}
