package health.praxis.outcomes.milestone;

import health.praxis.outcomes.instrument.ChangeDirection;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Item;
import health.praxis.outcomes.instrument.ScoringRule;
import health.praxis.outcomes.instrument.Threshold;
import health.praxis.outcomes.interpretation.AppliedThreshold;
import health.praxis.outcomes.interpretation.ThresholdContext;
import health.praxis.outcomes.milestone.Milestone.BestSoFar;
import health.praxis.outcomes.milestone.Milestone.ItemGain;
import health.praxis.outcomes.milestone.Milestone.PossibleNow;
import health.praxis.outcomes.progress.Comparability;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the latest result of an instrument shows to have gone well. It is compared only with results taken under the same
 * circumstances; a classification, which is no outcome, shows nothing.
 */
final class ResultMilestones {

    private static final double NO_CHANGE = 1e-9;

    private final Instrument instrument;
    private final ThresholdContext context;
    private final boolean declined;
    private final Comparability comparability;
    private final List<ObservedResult> comparable;
    private final List<ObservedResult> scoresOfOthers;

    /**
     * @param results in the order they were performed
     * @param zone of the clinic
     * @param context whose measurement error is meant
     * @param declined whether the instrument is judged to have declined, which no single item is held against
     */
    ResultMilestones(
            Instrument instrument,
            List<ObservedResult> results,
            ZoneId zone,
            ThresholdContext context,
            boolean declined) {
        this.instrument = instrument;
        this.context = context;
        this.declined = declined;
        this.comparability = Comparability.of(
                results.stream().map(ObservedResult::measurement).toList(), zone);
        this.comparable = results.isEmpty()
                ? List.of()
                : results.stream()
                        .filter(result -> areComparable(result, results.getLast()))
                        .toList();
        this.scoresOfOthers = results.stream()
                .filter(result -> result.isAble() && !comparable.contains(result))
                .toList();
    }

    List<Milestone> all() {
        if (!instrument.useAsOutcome() || comparable.size() < 2 || !latest().isAble()) {
            return List.of();
        }
        List<Milestone> found = new ArrayList<>();
        possibleNow().ifPresent(found::add);
        bestSoFar().ifPresent(found::add);
        found.addAll(itemGains());
        return found;
    }

    /** Not where the test was possible before under whatever circumstances, and then lost. */
    private Optional<PossibleNow> possibleNow() {
        return earlier().stream().anyMatch(ObservedResult::isAble)
                        || scoresOfOthers.stream().anyMatch(this::wasLost)
                ? Optional.empty()
                : Optional.of(new PossibleNow(instrument, earlier().getLast().day(), latest().day()));
    }

    private boolean wasLost(ObservedResult score) {
        return earlier().stream().anyMatch(unable -> areComparable(unable, score));
    }

    private boolean areComparable(ObservedResult one, ObservedResult other) {
        return comparability.areComparable(one.measurement(), other.measurement());
    }

    private Optional<BestSoFar> bestSoFar() {
        return earlier().stream()
                .filter(ObservedResult::isAble)
                .reduce((best, next) -> improvement(best, next) > NO_CHANGE ? next : best)
                .filter(best -> improvement(best, latest()) > NO_CHANGE)
                .map(best -> new BestSoFar(
                        instrument,
                        latest().score().orElseThrow(),
                        best.score().orElseThrow(),
                        best.day(),
                        beyondError(best),
                        latest().day()));
    }

    private Optional<Boolean> beyondError(ObservedResult best) {
        return AppliedThreshold.choose(
                        instrument,
                        Threshold.Kind.MDC,
                        context,
                        best.score().orElseThrow(),
                        ChangeDirection.IMPROVEMENT)
                .map(error -> error.isReachedBy(improvement(best, latest())));
    }

    private List<ItemGain> itemGains() {
        Optional<ObservedResult> first = earlier().stream()
                .filter(result -> result.isAble() && !result.items().isEmpty())
                .findFirst();
        if (!hasItemsToTell() || declined || first.isEmpty()) {
            return List.of();
        }
        if (improvement(first.get(), latest()) < -NO_CHANGE) {
            return List.of();
        }
        return instrument.items().stream()
                .flatMap(item -> gain(item, first.get()).stream())
                .toList();
    }

    private Optional<ItemGain> gain(Item item, ObservedResult first) {
        Double before = first.items().get(item.id());
        Double now = latest().items().get(item.id());
        if (before == null || now == null || instrument.direction().improvement(before, now) <= NO_CHANGE) {
            return Optional.empty();
        }
        return Optional.of(new ItemGain(instrument, item, now, before, first.day(), latest().day()));
    }

    /**
     * Items are told where the licence lets them be recorded, where each counts towards the score in the score's own
     * direction, and where somebody watched: single answers about mood or fatigue stay between the person and the team.
     */
    private boolean hasItemsToTell() {
        boolean watched = switch (instrument.reporter()) {
            case PERFORMANCE, CLINICIAN_RATED -> true;
            case SELF_REPORT, CLASSIFICATION -> false;
        };
        boolean adding = switch (instrument.scoring().rule()) {
            case ScoringRule.Sum _, ScoringRule.Mean _, ScoringRule.Motricity _ -> true;
            case ScoringRule.Single _,
                    ScoringRule.Quotient _,
                    ScoringRule.CappedPercent _,
                    ScoringRule.LinearTransform _,
                    ScoringRule.RaschSoftware _,
                    ScoringRule.GasTScore _ -> false;
        };
        return watched && adding && instrument.licence().allowsItems();
    }

    private double improvement(ObservedResult from, ObservedResult to) {
        return instrument
                .direction()
                .improvement(from.score().orElseThrow(), to.score().orElseThrow());
    }

    private ObservedResult latest() {
        return comparable.getLast();
    }

    private List<ObservedResult> earlier() {
        return comparable.subList(0, comparable.size() - 1);
    }
}
