package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The results asked about in groups of comparable ones, each up to its newest.
 *
 * <p>For a result of not able stands the score that was lost, or else the first that became possible: each result has one that
 * stands for it, found once, and two are of one group when these are comparable. So the comparisons are as many as there are
 * results, for each group and each way in which scores were taken.
 *
 * @param all ascending
 * @param asked which of them are of what is judged
 * @param counts which of them are counted from the baseline on
 */
record ResultGroups(
        Instrument instrument,
        ZoneId zone,
        List<Measurement> all,
        Predicate<Measurement> asked,
        Predicate<Measurement> counts,
        BiPredicate<Measurement, Measurement> comparable) {

    /** One series of each group that reaches to the baseline or beyond it, that of the newest result first. */
    List<ProgressSeries> series() {
        List<Measurement> own = all.stream().filter(asked).toList();
        List<Measurement> elsewhere = all.stream().filter(asked.negate()).toList();
        boolean[] current = new boolean[own.size()];
        for (int i = 0; i < current.length; i++) {
            current[i] = counts.test(own.get(i));
        }
        Measurement[] like = like(own, current);
        boolean[] known = new boolean[own.size()];
        List<ProgressSeries> series = new ArrayList<>();
        for (int newest = own.size() - 1; newest >= 0; newest--) {
            if (current[newest] && !known[newest]) {
                series.add(around(newest, own, elsewhere, current, like, known));
            }
        }
        return series;
    }

    private ProgressSeries around(
            int newest,
            List<Measurement> own,
            List<Measurement> elsewhere,
            boolean[] current,
            Measurement[] like,
            boolean[] known) {
        List<Measurement> before = new ArrayList<>();
        List<Measurement> since = new ArrayList<>();
        List<Measurement> others = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            if (i > newest || !belongs(own.get(i), like[i], like[newest])) {
                others.add(own.get(i));
            } else {
                known[i] = true;
                (current[i] ? since : before).add(own.get(i));
            }
        }
        return new ProgressSeries(
                instrument,
                zone,
                like[newest].administration(),
                unsaid(own.get(newest), own),
                List.copyOf(before),
                List.copyOf(since),
                List.copyOf(others),
                elsewhere);
    }

    /** Who was not able without saying with which hand was so with the one that another result stands for, too. */
    private boolean belongs(Measurement each, Measurement like, Measurement pattern) {
        return comparable.test(like, pattern)
                || (!each.isAble()
                        && like.administration().measuresAnotherThan(pattern.administration())
                        && comparable.test(each, pattern));
    }

    /** What a result of not able left open, where scores of several were there to lose. */
    private static Set<Circumstance> unsaid(Measurement newest, List<Measurement> own) {
        Set<Circumstance> unsaid = EnumSet.noneOf(Circumstance.class);
        if (!newest.isAble()) {
            unsaid.addAll(Administration.MEASURED);
            unsaid.removeIf(each -> newest.administration().names(each)
                    || own.stream()
                                    .filter(Measurement::isAble)
                                    .map(score -> Optional.ofNullable(score.administration()
                                            .circumstances()
                                            .get(each)))
                                    .flatMap(Optional::stream)
                                    .distinct()
                                    .count()
                            < 2);
        }
        return unsaid;
    }

    /**
     * Which result stands for each: itself, and where the person was not able the last score of those that count before it,
     * else the first after it, else the last of any before it.
     */
    private Measurement[] like(List<Measurement> own, boolean[] current) {
        Measurement[] like = new Measurement[own.size()];
        Scores lost = new Scores();
        Scores before = new Scores();
        Measurement[] longAgo = new Measurement[own.size()];
        for (int i = 0; i < like.length; i++) {
            Measurement each = own.get(i);
            if (each.isAble()) {
                like[i] = each;
                (current[i] ? lost : before).add(each);
            } else {
                like[i] = lost.nearestTo(each).orElse(null);
                longAgo[i] = before.nearestTo(each).orElse(each);
            }
        }
        Scores gained = new Scores();
        for (int i = like.length - 1; i >= 0; i--) {
            Measurement each = own.get(i);
            if (each.isAble()) {
                gained.add(each);
            } else if (like[i] == null) {
                like[i] = gained.nearestTo(each).orElse(longAgo[i]);
            }
        }
        return like;
    }

    /** The scores that were passed, of each way in which they were taken the one passed last. */
    private final class Scores {

        private final SequencedMap<Map<Circumstance, String>, Measurement> passed = new LinkedHashMap<>();

        void add(Measurement score) {
            passed.putLast(score.administration().circumstances(), score);
        }

        Optional<Measurement> nearestTo(Measurement unable) {
            return passed.sequencedValues().reversed().stream()
                    .filter(each -> comparable.test(each, unable))
                    .findFirst();
        }
    }
}
