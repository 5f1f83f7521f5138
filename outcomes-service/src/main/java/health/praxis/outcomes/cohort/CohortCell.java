package health.praxis.outcomes.cohort;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * What is told of a group of people measured with an instrument. A number that would tell the size of a group of one to
 * four people, by itself or as a difference, is absent.
 *
 * @param people measured at least once
 * @param completePairs of them with a first and a last score
 * @param share of those with a pair and a known MCID who reached it
 * @param change from first to last score in the good direction, of all pairs
 * @param minutes of therapy in the episode, of all pairs
 */
record CohortCell(
        CohortKey key,
        OptionalInt people,
        OptionalInt completePairs,
        Optional<Share> share,
        Optional<Median> change,
        Optional<Median> minutes) {

    /** @param of people the share is of */
    record Share(double value, int of, WilsonInterval interval) {}

    /** @param cases {@link Disclosure#LEAST} or more */
    static CohortCell of(CohortKey key, List<CohortCase> cases) {
        List<CohortCase> paired =
                cases.stream().filter(each -> each.pair().isPresent()).toList();
        boolean enoughPairs = paired.size() >= Disclosure.LEAST;
        boolean both = Disclosure.allows(paired.size(), cases.size());
        return new CohortCell(
                key,
                both || !enoughPairs ? OptionalInt.of(cases.size()) : OptionalInt.empty(),
                both || enoughPairs ? OptionalInt.of(paired.size()) : OptionalInt.empty(),
                enoughPairs ? share(paired) : Optional.empty(),
                enoughPairs
                        ? Optional.of(
                                median(paired, each -> each.pair().orElseThrow().improvement()))
                        : Optional.empty(),
                enoughPairs ? Optional.of(median(paired, CohortCase::minutes)) : Optional.empty());
    }

    private static Optional<Share> share(List<CohortCase> paired) {
        List<Boolean> known = paired.stream()
                .flatMap(each -> each.pair().orElseThrow().reachesMcid().stream())
                .toList();
        int reached = (int) known.stream().filter(yes -> yes).count();
        boolean tells = known.size() >= Disclosure.LEAST
                && Disclosure.allows(known.size(), paired.size())
                && Disclosure.allows(reached, known.size());
        return tells
                ? Optional.of(new Share(
                        (double) reached / known.size(), known.size(), WilsonInterval.of(reached, known.size())))
                : Optional.empty();
    }

    private static Median median(List<CohortCase> paired, ToDoubleFunction<CohortCase> value) {
        return Median.of(paired.stream().mapToDouble(value).toArray());
    }
}
