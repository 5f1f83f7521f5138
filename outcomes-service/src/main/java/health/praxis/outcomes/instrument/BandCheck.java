package health.praxis.outcomes.instrument;

import health.praxis.outcomes.instrument.CatalogueFinding.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether the bands cover every possible score once: each step or listed value, or the reals where there is neither. */
final class BandCheck {

    private BandCheck() {}

    static List<CatalogueFinding> check(Instrument instrument) {
        List<CatalogueFinding> findings = new ArrayList<>();
        List<Band> bands = instrument.bands().stream()
                .sorted(Comparator.comparingDouble(Band::from).thenComparingDouble(Band::to))
                .toList();
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).rank() != i) {
                findings.add(finding(
                        instrument, Problem.BANDS_OUT_OF_ORDER, bands.get(i).label()));
            }
        }
        if (instrument.score().isContinuous()) {
            findings.addAll(continuous(instrument, bands));
        } else {
            instrument.score().values().forEach(score -> {
                long covering =
                        bands.stream().filter(band -> band.covers(score)).count();
                if (covering != 1) {
                    Problem problem = covering == 0 ? Problem.SCORE_WITHOUT_BAND : Problem.SCORE_IN_TWO_BANDS;
                    findings.add(finding(instrument, problem, String.valueOf(score)));
                }
            });
        }
        return findings;
    }

    private static List<CatalogueFinding> continuous(Instrument instrument, List<Band> bands) {
        List<CatalogueFinding> findings = new ArrayList<>();
        ScoreRange score = instrument.score();
        if (bands.isEmpty()) {
            return List.of(finding(instrument, Problem.SCORE_WITHOUT_BAND, "no bands"));
        }
        if (!bands.getFirst().covers(score.min())) {
            findings.add(finding(instrument, Problem.SCORE_WITHOUT_BAND, "from " + score.min()));
        }
        Band last = bands.getLast();
        if (score.isBounded() ? !last.covers(score.max()) : Double.isFinite(last.to())) {
            findings.add(finding(instrument, Problem.SCORE_WITHOUT_BAND, "up to " + score.max()));
        }
        for (int i = 1; i < bands.size(); i++) {
            Band lower = bands.get(i - 1);
            Band upper = bands.get(i);
            String at = String.valueOf(upper.from());
            boolean gap = lower.to() < upper.from();
            boolean bothOpen = lower.to() == upper.from() && !lower.toInclusive() && !upper.fromInclusive();
            boolean bothClosed = lower.to() == upper.from() && lower.toInclusive() && upper.fromInclusive();
            if (gap || bothOpen) {
                findings.add(finding(instrument, Problem.SCORE_WITHOUT_BAND, at));
            } else if (lower.to() > upper.from() || bothClosed) {
                findings.add(finding(instrument, Problem.SCORE_IN_TWO_BANDS, at));
            }
        }
        return findings;
    }

    private static CatalogueFinding finding(Instrument instrument, Problem problem, String detail) {
        return new CatalogueFinding(instrument.id(), problem, detail);
    }
}
