package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.CatalogueVersion;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.progress.ProgressVerdict.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Judges progress: the first of eight steps that matches wins, the last one always does. Only measurements taken under
 * the same circumstances count. A verdict says what changed, never what caused it.
 */
public final class ProgressLadder {

    /**
     * Version of the ladder; a change to a step means a new version, so that old verdicts stay explained. What each changed
     * stands in {@code docs/adr/0016-progress-verdicts.md}.
     */
    public static final String RULE_VERSION = "progress-6";

    private static final List<Function<ProgressFacts, Optional<Finding>>> STEPS = List.of(
            Steps::declined,
            Steps::achieved,
            Steps::insufficientData,
            Steps::improving,
            Steps::sustained,
            Steps::underDosed,
            Steps::stalled,
            Steps::noChangeYet);

    private final CatalogueVersion catalogueVersion;

    public ProgressLadder(CatalogueVersion catalogueVersion) {
        this.catalogueVersion = catalogueVersion;
    }

    public ProgressVerdict judge(ProgressQuestion question) {
        return judge(ProgressFacts.of(question));
    }

    ProgressVerdict judge(ProgressFacts facts) {
        Finding finding = STEPS.stream()
                .map(step -> step.apply(facts))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        ProgressSeries series = facts.series();
        return new ProgressVerdict(
                finding.status(),
                finding.reason(),
                finding.confirmed(),
                ProgressWords.of(finding, facts),
                Administration.told(series.measured()),
                finding.limit(),
                facts.pace().since(),
                facts.pace().before(),
                finding.against(),
                facts.confounders().stream().map(Confounder::kind).distinct().toList(),
                new Evidence(
                        ids(series.usedWith(finding.decidedBy())),
                        ids(series.leftOut()
                                .filter(each ->
                                        finding.decidedBy().filter(each::equals).isEmpty())),
                        facts.confounders().stream()
                                .map(Confounder::evidence)
                                .distinct()
                                .toList(),
                        facts.question().dose()),
                catalogueVersion,
                RULE_VERSION);
    }

    private static List<UUID> ids(Stream<Measurement> measurements) {
        return measurements.map(Measurement::id).toList();
    }
}
