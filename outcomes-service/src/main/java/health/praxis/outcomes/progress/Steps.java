package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.ChangeRule;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Keyed;
import java.util.Optional;
import java.util.Set;

/** The eight steps of the ladder; each matches or passes on to the next. */
final class Steps {

    private static final double TOLERANCE = 1e-9;

    private Steps() {}

    /**
     * Worse than the best so far by the limit; under slow-decline only when the loss is faster than before. Who cannot do the
     * test any more has declined whatever the aim: the loss of an ability has no pace.
     */
    static Optional<Finding> declined(ProgressFacts facts) {
        if (!facts.question().instrument().useAsOutcome()) {
            return Optional.empty();
        }
        ProgressSeries series = facts.series();
        boolean unable = series.latest().map(latest -> !latest.isAble()).orElse(false);
        Optional<Measurement> best = series.bestBeforeLatest();
        if (unable && best.isPresent()) {
            Finding finding = Finding.of(
                    ProgressStatus.DECLINED,
                    Reason.NO_LONGER_ABLE,
                    facts.limit().used());
            return Optional.of(finding.standing(Confirmation.of(facts.question().instrument())
                    .standing(series, best.get(), each -> !each.isAble())));
        }
        return facts.limit()
                .worsened()
                .filter(reached -> facts.question().intent() != GoalIntent.SLOW_DECLINE
                        || facts.question().instrument().changeRule() == ChangeRule.SLOPE
                        || losesFasterThanBefore(facts))
                .map(reached -> Finding.of(ProgressStatus.DECLINED, reached));
    }

    /** The target is met; where keeping is the aim, by the result nearest to the due date, once that day has come. */
    static Optional<Finding> achieved(ProgressFacts facts) {
        ProgressQuestion question = facts.question();
        if (question.target().isEmpty() || !question.instrument().useAsOutcome()) {
            return Optional.empty();
        }
        Target target = question.target().get();
        boolean atDueDate = question.intent().countsAtDueDate();
        if (atDueDate && question.today().isBefore(target.due())) {
            return Optional.empty();
        }
        // what was measured later, under whatever circumstances or as a new start, changes nothing about a due date
        ProgressSeries series =
                atDueDate ? SeriesChoice.upTo(target.lastDay(), question).series(question) : facts.series();
        return new TargetMet(question, target, series, atDueDate)
                .by()
                .map(measurement -> Finding.of(
                                ProgressStatus.ACHIEVED,
                                atDueDate ? Reason.TARGET_MET_AT_DUE_DATE : Reason.TARGET_MET,
                                facts.limit().used())
                        .restingOn(measurement));
    }

    /** Too little to judge: one measurement, an instrument that is no outcome, or no limit for the context. */
    static Optional<Finding> insufficientData(ProgressFacts facts) {
        Optional<Reason> reason = Optional.empty();
        if (!facts.question().instrument().useAsOutcome()) {
            reason = Optional.of(Reason.INSTRUMENT_IS_NO_OUTCOME);
        } else if (facts.series().current().size() < 2) {
            reason = Optional.of(Reason.FEWER_THAN_TWO_MEASUREMENTS);
        } else if (facts.series().scored().isEmpty()) {
            reason = Optional.of(wasEverAble(facts) ? Reason.FEWER_THAN_TWO_MEASUREMENTS : Reason.NOT_ABLE_YET);
        } else if (!facts.limit().isKnown()) {
            reason = Optional.of(facts.limit().whyUnknown());
        }
        return reason.map(each -> Finding.of(ProgressStatus.INSUFFICIENT_DATA, each, Optional.empty()));
    }

    /** Whether there was a score before, if only before the baseline or in another medication state; not of another part. */
    private static boolean wasEverAble(ProgressFacts facts) {
        Measurement latest = facts.series().current().getLast();
        return facts.question().measurements().stream()
                .anyMatch(each -> each.isAble()
                        && each.at().isBefore(latest.at())
                        && !each.administration().measuresAnotherPartThan(latest.administration()));
    }

    /** Better than the baseline by the limit, or able to do what was not possible then. */
    static Optional<Finding> improving(ProgressFacts facts) {
        ProgressSeries series = facts.series();
        boolean unableAtFirst = !series.current().getFirst().isAble();
        boolean ableNow = series.current().getLast().isAble();
        if (unableAtFirst && ableNow) {
            return Optional.of(Finding.of(
                    ProgressStatus.IMPROVING, Reason.NEWLY_ABLE, facts.limit().used()));
        }
        return facts.limit().improved().map(reached -> Finding.of(ProgressStatus.IMPROVING, reached));
    }

    /** Keeping, slowing a loss or adapting is the aim, and nothing above speaks against it. */
    static Optional<Finding> sustained(ProgressFacts facts) {
        if (!facts.question().intent().isSustaining()) {
            return Optional.empty();
        }
        Reason reason = Reason.KEPT_AS_INTENDED;
        if (hasLost(facts)) {
            boolean compared = facts.pace().before().isPresent();
            reason = compared ? Reason.LOSS_NOT_FASTER_THAN_BEFORE : Reason.LOSS_WITHOUT_EARLIER_SLOPE;
        }
        return Optional.of(
                Finding.of(ProgressStatus.SUSTAINED, reason, facts.limit().used()));
    }

    /** Less than 80 % of the planned dose was delivered, so the plan was not yet put to the test. */
    static Optional<Finding> underDosed(ProgressFacts facts) {
        return facts.question().dose().isShort()
                ? Optional.of(Finding.of(
                        ProgressStatus.UNDER_DOSED,
                        Reason.TOO_LITTLE_DELIVERED,
                        facts.limit().used()))
                : Optional.empty();
    }

    /** A plateau by every condition. */
    static Optional<Finding> stalled(ProgressFacts facts) {
        return obstacles(facts).isEmpty()
                ? Optional.of(Finding.of(
                        ProgressStatus.STALLED, Reason.PLATEAU, facts.limit().used()))
                : Optional.empty();
    }

    /** What is left: no clear change, with what speaks against calling it a plateau. */
    static Optional<Finding> noChangeYet(ProgressFacts facts) {
        Finding finding = Finding.of(
                ProgressStatus.NO_CHANGE_YET,
                Reason.NO_CLEAR_CHANGE,
                facts.limit().used());
        return Optional.of(
                finding.against(obstacles(facts).stream().map(Keyed::key).toList()));
    }

    private static Set<Plateau.Obstacle> obstacles(ProgressFacts facts) {
        return new Plateau(facts).obstacles();
    }

    /**
     * By the limit; where the rate is what is judged, any loss: one as fast as before reaches no limit and is no keeping, and
     * the rate of who loses late is none at first.
     */
    private static boolean hasLost(ProgressFacts facts) {
        return facts.question().instrument().changeRule() == ChangeRule.SLOPE
                ? isLosing(facts) || facts.series().gained() < -TOLERANCE
                : facts.limit().worsened().isPresent();
    }

    private static boolean isLosing(ProgressFacts facts) {
        Instrument instrument = facts.question().instrument();
        return facts.pace()
                .since()
                .map(since -> instrument.direction().improvement(0, since.slope()) < -TOLERANCE)
                .orElse(false);
    }

    private static boolean losesFasterThanBefore(ProgressFacts facts) {
        Optional<EarlierRate> earlier = facts.pace().before();
        Optional<TheilSen.Estimate> present = facts.pace().since();
        if (earlier.isEmpty() || present.isEmpty()) {
            return false;
        }
        double gained = facts.question()
                .instrument()
                .direction()
                .improvement(earlier.get().slopePerWeek(), present.get().slope());
        return gained < -TOLERANCE;
    }
}
