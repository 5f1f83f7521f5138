package health.praxis.outcomes.instrument;

import health.praxis.outcomes.instrument.CatalogueFinding.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether every threshold can be used and cited, and no context has two defaults. */
final class ThresholdCheck {

    private ThresholdCheck() {}

    static List<CatalogueFinding> check(Instrument instrument) {
        List<CatalogueFinding> findings = new ArrayList<>();
        for (Threshold threshold : instrument.thresholds()) {
            String detail = "%s %s".formatted(threshold.kind().key(), threshold.appliesTo());
            if (threshold.source().isBlank() || threshold.evidence().isBlank()) {
                findings.add(new CatalogueFinding(instrument.id(), Problem.THRESHOLD_WITHOUT_SOURCE, detail));
            }
            if (!scales(instrument).contains(threshold.appliesTo())) {
                findings.add(new CatalogueFinding(instrument.id(), Problem.THRESHOLD_OF_UNKNOWN_SCALE, detail));
            }
            String unit = threshold.relativePercent() ? "%" : instrument.unit();
            if (threshold.appliesTo().equals(Threshold.SCORE)
                    && !threshold.unit().equals(unit)) {
                findings.add(new CatalogueFinding(instrument.id(), Problem.THRESHOLD_IN_ANOTHER_UNIT, detail));
            }
        }
        findings.addAll(doubleDefaults(instrument));
        return findings;
    }

    private static Set<String> scales(Instrument instrument) {
        Set<String> scales = new HashSet<>(Set.of(Threshold.SCORE, Threshold.SLOPE));
        instrument.items().forEach(item -> scales.add(item.id()));
        instrument.subscores().forEach(subscore -> scales.add(subscore.id()));
        return scales;
    }

    private static List<CatalogueFinding> doubleDefaults(Instrument instrument) {
        List<Threshold> defaults =
                instrument.thresholds().stream().filter(Threshold::preferred).toList();
        List<CatalogueFinding> findings = new ArrayList<>();
        for (int i = 0; i < defaults.size(); i++) {
            for (int j = i + 1; j < defaults.size(); j++) {
                if (clash(defaults.get(i), defaults.get(j))) {
                    String detail = "%s: %s / %s"
                            .formatted(
                                    defaults.get(i).kind().key(),
                                    defaults.get(i).population(),
                                    defaults.get(j).population());
                    findings.add(new CatalogueFinding(instrument.id(), Problem.TWO_DEFAULT_THRESHOLDS, detail));
                }
            }
        }
        return findings;
    }

    private static boolean clash(Threshold one, Threshold other) {
        boolean sameKind = one.kind() == other.kind() && one.appliesTo().equals(other.appliesTo());
        boolean samePhase = one.phase().isNamed() == other.phase().isNamed()
                && Arrays.stream(Phase.values())
                        .anyMatch(phase ->
                                one.phase().covers(phase) && other.phase().covers(phase));
        boolean sameDirection =
                one.direction().covers(other.direction()) || other.direction().covers(one.direction());
        boolean sameBaseline = one.baselineRange().isEmpty()
                || other.baselineRange().isEmpty()
                || one.baselineRange()
                        .orElseThrow()
                        .overlaps(other.baselineRange().orElseThrow());
        boolean sameCondition = one.conditions().stream().anyMatch(other.conditions()::contains);
        return sameKind && samePhase && sameDirection && sameBaseline && sameCondition;
    }
}
