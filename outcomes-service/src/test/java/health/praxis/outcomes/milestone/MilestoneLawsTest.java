package health.praxis.outcomes.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Item;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import health.praxis.outcomes.interpretation.ThresholdContext;
import health.praxis.outcomes.milestone.Milestone.BestSoFar;
import health.praxis.outcomes.milestone.Milestone.ItemGain;
import health.praxis.outcomes.milestone.Milestone.Measure;
import health.praxis.outcomes.milestone.Milestone.PossibleNow;
import health.praxis.outcomes.milestone.Milestone.PracticeReached;
import health.praxis.outcomes.milestone.Milestone.PracticeStreak;
import health.praxis.outcomes.milestone.Milestone.Unit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing is ever claimed that the data do not show, whatever the data. */
class MilestoneLawsTest {

    private static final InstrumentCatalogue CATALOGUE = InstrumentCatalogue.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Set<String> PROMISES =
            Set.of(" will ", " soon", "keep going", "guarantee", "promise", " should ", " must ", " fail", " only ");

    @Provide
    Arbitrary<Instrument> instruments() {
        return Arbitraries.of(List.copyOf(CATALOGUE.all()));
    }

    @Property(tries = 600)
    void everyClaimAboutResultsIsTrue(
            @ForAll("instruments") Instrument instrument, @ForAll long seed, @ForAll boolean declined) {
        List<ObservedResult> results = results(instrument, new Random(seed));

        List<Milestone> found = new ResultMilestones(
                        instrument,
                        results,
                        ZoneOffset.UTC,
                        ThresholdContext.ofScore(Condition.STROKE, Phase.CHRONIC),
                        declined)
                .all();

        ObservedResult latest = results.getLast();
        if (!latest.isAble() || !instrument.useAsOutcome()) {
            assertThat(found).isEmpty();
        }
        for (Milestone each : found) {
            isTrue(each, instrument, results, declined);
            assertThat(MilestoneWords.of(each).toLowerCase(Locale.ROOT)).doesNotContain(PROMISES);
        }
    }

    private static void isTrue(
            Milestone milestone, Instrument instrument, List<ObservedResult> results, boolean declined) {
        ObservedResult latest = results.getLast();
        List<ObservedResult> earlier = results.subList(0, results.size() - 1).stream()
                .filter(each -> each.measurement()
                        .administration()
                        .equals(latest.measurement().administration()))
                .toList();
        switch (milestone) {
            case BestSoFar best -> {
                assertThat(best.score()).isEqualTo(latest.score().orElseThrow());
                assertThat(earlier).anyMatch(each -> each.score().equals(OptionalDouble.of(best.before())));
                assertThat(earlier)
                        .filteredOn(ObservedResult::isAble)
                        .allMatch(each -> better(instrument, each.score().orElseThrow(), best.score()));
            }
            case PossibleNow _ ->
                assertThat(results.subList(0, results.size() - 1)).isNotEmpty().noneMatch(ObservedResult::isAble);
            case ItemGain gain -> {
                assertThat(declined).isFalse();
                assertThat(instrument.licence().allowsItems()).isTrue();
                assertThat(latest.items()).containsEntry(gain.item().id(), gain.value());
                assertThat(better(instrument, gain.before(), gain.value())).isTrue();
                assertThat(earlier)
                        .anyMatch(each -> gain.before()
                                        == each.items().getOrDefault(gain.item().id(), -1.0)
                                && each.day().equals(gain.beforeOn())
                                && !better(
                                        instrument,
                                        latest.score().orElseThrow(),
                                        each.score().orElseThrow()));
            }
            case PracticeReached _, PracticeStreak _ -> throw new AssertionError("not from results");
        }
    }

    private static boolean better(Instrument instrument, double from, double to) {
        return instrument.direction().improvement(from, to) > 0;
    }

    /** Scores on a coarse grid, so that ties, gains and losses are all likely; with other circumstances now and then. */
    private static List<ObservedResult> results(Instrument instrument, Random random) {
        double low = instrument.score().min();
        double high = Double.isInfinite(instrument.score().max())
                ? low + 100
                : instrument.score().max();
        List<ObservedResult> results = new ArrayList<>();
        int size = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
            boolean able = random.nextInt(4) > 0;
            Map<String, Double> items = new HashMap<>();
            for (Item item : instrument.items()) {
                if (able && random.nextInt(3) > 0) {
                    items.put(item.id(), (double) random.nextInt(4));
                }
            }
            results.add(Observed.on(
                    TODAY.minusDays(50 - i),
                    able ? OptionalDouble.of(low + (high - low) * random.nextInt(5) / 4) : OptionalDouble.empty(),
                    random.nextInt(4) == 0
                            ? new Administration(Map.of(Circumstance.DEVICE, "rollator"))
                            : Administration.plain(),
                    items));
        }
        return results;
    }

    @Property(tries = 600)
    void everyClaimAboutPracticeIsTrue(@ForAll long seed) {
        List<PracticeDay> practice = practice(new Random(seed));

        List<Milestone> found = new PracticeMilestones(practice, TODAY).all();

        for (Milestone each : found) {
            isTrue(each, practice);
            assertThat(MilestoneWords.of(each).toLowerCase(Locale.ROOT)).doesNotContain(PROMISES);
        }
        assertThat(found)
                .filteredOn(PracticeStreak.class::isInstance)
                .filteredOn(each -> ((PracticeStreak) each).unit() == Unit.DAYS && !((PracticeStreak) each).ongoing())
                .hasSizeLessThanOrEqualTo(1);
    }

    private static void isTrue(Milestone milestone, List<PracticeDay> practice) {
        Set<LocalDate> days = practice.stream()
                .filter(each ->
                        each.minutes() + each.repetitions() > 0 && !each.day().isAfter(TODAY))
                .map(PracticeDay::day)
                .collect(Collectors.toSet());
        assertThat(milestone.on()).isBeforeOrEqualTo(TODAY);
        switch (milestone) {
            case PracticeReached reached -> {
                double upTo = practice.stream()
                        .filter(each -> !each.day().isAfter(reached.on()))
                        .filter(each ->
                                (each.place() == PracticeDay.Place.HOME) == (reached.measure() == Measure.HOME_MINUTES))
                        .mapToDouble(each -> amount(reached.measure(), each))
                        .sum();
                assertThat(upTo).isGreaterThanOrEqualTo(reached.reached());
                assertThat(days).contains(reached.on());
            }
            case PracticeStreak streak -> {
                assertThat(streak.length()).isGreaterThanOrEqualTo(3);
                switch (streak.unit()) {
                    case DAYS -> {
                        assertThat(streak.from().plusDays(streak.length() - 1L)).isEqualTo(streak.on());
                        assertThat(streak.from().datesUntil(streak.on().plusDays(1)))
                                .allMatch(days::contains);
                        assertThat(days)
                                .doesNotContain(
                                        streak.from().minusDays(1), streak.on().plusDays(1));
                        assertThat(streak.ongoing()).isEqualTo(!streak.on().isBefore(TODAY.minusDays(1)));
                    }
                    case WEEKS -> {
                        for (int week = 0; week < streak.length(); week++) {
                            LocalDate monday = streak.from().plusWeeks(week);
                            assertThat(monday.datesUntil(monday.plusDays(7)).filter(days::contains))
                                    .hasSizeGreaterThanOrEqualTo(2);
                        }
                        assertThat(days).contains(streak.on());
                    }
                }
            }
            case BestSoFar _, PossibleNow _, ItemGain _ -> throw new AssertionError("not from practice");
        }
    }

    private static double amount(Measure measure, PracticeDay day) {
        return switch (measure) {
            case SESSIONS -> day.minutes() + day.repetitions() > 0 ? 1 : 0;
            case SESSION_MINUTES, HOME_MINUTES -> day.minutes();
            case SESSION_REPETITIONS -> day.repetitions();
        };
    }

    private static List<PracticeDay> practice(Random random) {
        List<PracticeDay> practice = new ArrayList<>();
        int reports = random.nextInt(60);
        for (int i = 0; i < reports; i++) {
            practice.add(new PracticeDay(
                    TODAY.plusDays(2).minusDays(random.nextInt(45)),
                    random.nextBoolean() ? PracticeDay.Place.HOME : PracticeDay.Place.SESSION,
                    random.nextInt(3) * 15,
                    random.nextInt(3) * 40));
        }
        return practice;
    }
}
