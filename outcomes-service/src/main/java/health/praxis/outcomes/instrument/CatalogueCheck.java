package health.praxis.outcomes.instrument;

import health.praxis.outcomes.instrument.CatalogueFinding.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The rules every edition of the catalogue must keep; run whenever it is loaded. */
final class CatalogueCheck {

    private static final double TOLERANCE = 1e-9;

    private CatalogueCheck() {}

    static List<CatalogueFinding> check(List<Instrument> instruments) {
        List<CatalogueFinding> findings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Instrument instrument : instruments) {
            if (!ids.add(instrument.id())) {
                findings.add(finding(instrument, Problem.INSTRUMENT_LISTED_TWICE, instrument.id()));
            }
            findings.addAll(items(instrument));
            findings.addAll(subscores(instrument));
            findings.addAll(BandCheck.check(instrument));
            findings.addAll(ThresholdCheck.check(instrument));
            instrument.cutoffs().stream()
                    .filter(cutoff -> !cutoff.readable())
                    .forEach(cutoff ->
                            findings.add(finding(instrument, Problem.CUTOFF_UNREADABLE, cutoff.population())));
        }
        return findings;
    }

    private static List<CatalogueFinding> items(Instrument instrument) {
        List<CatalogueFinding> findings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        instrument.items().stream().filter(item -> !ids.add(item.id())).forEach(item -> {
            findings.add(finding(instrument, Problem.ITEM_LISTED_TWICE, item.id()));
        });
        boolean reached = switch (instrument.scoring().rule()) {
            case ScoringRule.Sum _ -> reaches(instrument, sum(instrument, Item::min), sum(instrument, Item::max));
            case ScoringRule.Mean _ ->
                reaches(
                        instrument,
                        sum(instrument, Item::min) / instrument.items().size(),
                        sum(instrument, Item::max) / instrument.items().size());
            case ScoringRule.Motricity _ ->
                reaches(instrument, sum(instrument, Item::min) / 2 + 1, sum(instrument, Item::max) / 2 + 1);
            case ScoringRule.Single _, ScoringRule.RaschSoftware _, ScoringRule.LinearTransform _ -> {
                Item first = instrument.items().getFirst();
                yield !instrument.score().isBounded() || reaches(instrument, first.min(), first.max());
            }
            case ScoringRule.Quotient(var numerator, var denominator) ->
                knows(instrument, numerator) && knows(instrument, denominator);
            case ScoringRule.CappedPercent(var numerator, var denominator) ->
                knows(instrument, numerator) && knows(instrument, denominator);
            case ScoringRule.GasTScore(var rho) -> rho > 0 && rho < 1;
        };
        if (!reached) {
            findings.add(finding(
                    instrument,
                    Problem.ITEMS_MISS_SCORE_LIMITS,
                    instrument.scoring().formula()));
        }
        return findings;
    }

    private static List<CatalogueFinding> subscores(Instrument instrument) {
        List<CatalogueFinding> findings = new ArrayList<>();
        for (Subscore subscore : instrument.subscores()) {
            List<Item> items = instrument.items().stream()
                    .filter(item -> subscore.items().contains(item.id()))
                    .toList();
            if (items.size() != subscore.items().size()) {
                findings.add(finding(instrument, Problem.SUBSCORE_NAMES_UNKNOWN_ITEM, subscore.id()));
                continue;
            }
            if (items.isEmpty() || subscore.rule() == SubscoreRule.LINEAR_TRANSFORM) {
                continue;
            }
            int offset = subscore.rule() == SubscoreRule.SUM_PLUS_1 ? 1 : 0;
            double min = items.stream().mapToDouble(Item::min).sum() + offset;
            double max = items.stream().mapToDouble(Item::max).sum() + offset;
            if (!same(min, subscore.min()) || !same(max, subscore.max())) {
                findings.add(finding(instrument, Problem.ITEMS_MISS_SUBSCORE_LIMITS, subscore.id()));
            }
        }
        return findings;
    }

    private static boolean knows(Instrument instrument, String itemId) {
        return instrument.item(itemId).isPresent();
    }

    private static double sum(Instrument instrument, ToDoubleFunction<Item> limit) {
        return instrument.items().stream().mapToDouble(limit).sum();
    }

    private static boolean reaches(Instrument instrument, double min, double max) {
        return same(min, instrument.score().min())
                && same(max, instrument.score().max());
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE;
    }

    private static CatalogueFinding finding(Instrument instrument, Problem problem, String detail) {
        return new CatalogueFinding(instrument.id(), problem, detail);
    }
}
