package health.praxis.outcomes.instrument;

import java.util.Collection;
import java.util.List;

/**
 * An instrument as one line of a list.
 *
 * @param unit UCUM code of the score
 * @param itemsAllowed false when the licence lets only totals be recorded
 * @param useAsOutcome false for classifications, which are stored but never judged
 */
public record InstrumentSummary(
        String id,
        String abbreviation,
        String name,
        List<String> areas,
        List<String> conditions,
        List<String> disciplines,
        String reporter,
        String direction,
        String unit,
        String licence,
        boolean itemsAllowed,
        boolean useAsOutcome) {

    static InstrumentSummary from(Instrument instrument) {
        return new InstrumentSummary(
                instrument.id(),
                instrument.abbreviation(),
                instrument.name(),
                instrument.areas().stream().sorted().toList(),
                keys(instrument.conditions()),
                keys(instrument.disciplines()),
                instrument.reporter().key(),
                instrument.direction().key(),
                instrument.unit(),
                instrument.licence().status().key(),
                instrument.licence().allowsItems(),
                instrument.useAsOutcome());
    }

    static List<String> keys(Collection<? extends Keyed> values) {
        return values.stream().map(Keyed::key).sorted().toList();
    }
}
