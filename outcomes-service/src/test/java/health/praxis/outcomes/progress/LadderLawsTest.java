package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.outcomes.dose.DateSpan;
import health.praxis.outcomes.dose.DoseAmount;
import health.praxis.outcomes.dose.DoseSummary;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import health.praxis.outcomes.interpretation.ThresholdContext;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LadderLawsTest {

    private static final ProgressLadder LADDER = new ProgressLadder(Story.CATALOGUE.version());

    @Provide
    Arbitrary<Instrument> instruments() {
        return Arbitraries.of(List.copyOf(Story.CATALOGUE.all()));
    }

    @Property
    void everyQuestionHasOneAnswerWithWords(
            @ForAll("instruments") Instrument instrument,
            @ForAll Condition condition,
            @ForAll Phase phase,
            @ForAll GoalIntent intent,
            @ForAll @IntRange(max = 8) int measurements,
            @ForAll long seed) {
        ProgressVerdict verdict =
                LADDER.judge(question(instrument, condition, phase, intent, measurements, new Random(seed)));

        assertThat(verdict.text()).endsWith(".").doesNotContain("null");
        assertThat(verdict.evidence().measurements().size()
                        + verdict.evidence().notComparable().size())
                .isEqualTo(measurements);
        if (!instrument.useAsOutcome()) {
            assertThat(verdict.status()).isEqualTo(ProgressStatus.INSUFFICIENT_DATA);
        }
        if (intent.isSustaining()) {
            assertThat(verdict.status())
                    .isNotIn(ProgressStatus.STALLED, ProgressStatus.UNDER_DOSED, ProgressStatus.NO_CHANGE_YET);
        }
    }

    @Property
    void theOrderOfTheMeasurementsChangesNothing(
            @ForAll("instruments") Instrument instrument,
            @ForAll Condition condition,
            @ForAll GoalIntent intent,
            @ForAll @IntRange(min = 2, max = 8) int measurements,
            @ForAll long seed) {
        ProgressQuestion question = question(instrument, condition, Phase.ANY, intent, measurements, new Random(seed));
        List<Measurement> shuffled = new ArrayList<>(question.measurements());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(LADDER.judge(of(question, shuffled))).isEqualTo(LADDER.judge(question));
    }

    @Property
    void oneOddResultUnsaysNothing(
            @ForAll("instruments") Instrument instrument,
            @ForAll Condition condition,
            @ForAll GoalIntent intent,
            @ForAll @IntRange(min = 2, max = 8) int measurements,
            @ForAll long seed) {
        ProgressQuestion question = question(instrument, condition, Phase.ANY, intent, measurements, new Random(seed));
        Assume.that(ProgressFacts.of(question).series().current().size() >= 2);
        Assume.that(question.measurements().stream().anyMatch(Measurement::isAble));
        List<Measurement> more = new ArrayList<>(question.measurements());
        more.add(new Measurement(
                new UUID(1, 0),
                Story.START.plus(Duration.ofDays(90)),
                OptionalDouble.of(instrument.score().min()),
                new Administration(Map.of(Circumstance.DEVICE, "parallel-bars"))));

        ProgressVerdict before = LADDER.judge(question);
        ProgressVerdict after = LADDER.judge(of(question, more));

        assertThat(after.reason()).isEqualTo(before.reason());
        assertThat(after.confirmed()).isEqualTo(before.confirmed());
        assertThat(after.text()).isEqualTo(before.text());
        assertThat(after.evidence().measurements()).isEqualTo(before.evidence().measurements());
    }

    private static ProgressQuestion of(ProgressQuestion question, List<Measurement> measurements) {
        return new ProgressQuestion(
                question.instrument(),
                question.context(),
                question.intent(),
                question.target(),
                measurements,
                question.baseline(),
                question.baselineAtDueDate(),
                question.goalStart(),
                question.otherwise(),
                question.dose(),
                question.confounders(),
                question.zone(),
                question.now());
    }

    private static Function<List<Measurement>, List<EarlierRate>> otherwise(Random random) {
        List<EarlierRate> rates = random.nextBoolean()
                ? List.of()
                : List.of(new EarlierRate(random.nextDouble() - 0.5, EarlierRate.Source.SINCE_ONSET));
        return _ -> rates;
    }

    private static ProgressQuestion question(
            Instrument instrument, Condition condition, Phase phase, GoalIntent intent, int count, Random random) {
        double max = instrument.score().isBounded() ? instrument.score().max() : 60;
        double min = instrument.score().min();
        List<Measurement> measurements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            OptionalDouble score = random.nextInt(8) == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(min + random.nextDouble() * (max - min));
            Administration administration = random.nextInt(8) == 0
                    ? new Administration(Map.of(Circumstance.DEVICE, "cane"))
                    : Administration.plain();
            measurements.add(new Measurement(
                    new UUID(0, i), Story.START.plus(Duration.ofDays(random.nextInt(90))), score, administration));
        }
        DoseSummary dose = DoseSummary.of(
                new DateSpan(Story.FIRST_DAY, Story.FIRST_DAY.plusDays(90)),
                Discipline.PHYSICAL,
                new DoseAmount(random.nextInt(3) * 100, random.nextInt(2) * 100),
                new DoseAmount(random.nextInt(300), random.nextInt(200)));
        Target.Comparator comparator = random.nextBoolean() ? Target.Comparator.AT_LEAST : Target.Comparator.AT_MOST;
        Optional<Target> target = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Target(comparator, min + random.nextDouble() * (max - min), Story.FIRST_DAY));
        return new ProgressQuestion(
                instrument,
                ThresholdContext.ofScore(condition, phase),
                intent,
                target,
                measurements,
                Optional.empty(),
                Optional.empty(),
                new GoalStart.Open(),
                otherwise(random),
                dose,
                List.of(),
                ZoneId.from(ZoneOffset.UTC),
                Story.START.plus(Duration.ofDays(90)));
    }
}
