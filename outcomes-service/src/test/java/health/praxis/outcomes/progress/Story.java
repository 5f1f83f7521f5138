package health.praxis.outcomes.progress;

import health.praxis.outcomes.dose.DateSpan;
import health.praxis.outcomes.dose.DisciplineDose;
import health.praxis.outcomes.dose.DoseAmount;
import health.praxis.outcomes.dose.DoseSummary;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.ThresholdContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One person's weeks, told measurement by measurement, and the question they raise. */
final class Story {

    static final InstrumentCatalogue CATALOGUE = InstrumentCatalogue.load();
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final DateSpan SPAN = new DateSpan(FIRST_DAY, FIRST_DAY.plusDays(56));

    private final String instrument;
    private final ThresholdContext context;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Confounder> confounders = new ArrayList<>();
    private GoalIntent intent = GoalIntent.IMPROVE;
    private Optional<Target> target = Optional.empty();
    private Optional<UUID> baseline = Optional.empty();
    private Optional<UUID> baselineAtDueDate = Optional.empty();
    private GoalStart goalStart = new GoalStart.Open();
    private Function<List<Measurement>, List<EarlierRate>> otherwise = _ -> List.of();
    private DoseSummary dose = physical(new DoseAmount(1000, 0), new DoseAmount(1000, 0));
    private ZoneId zone = ZoneOffset.UTC;
    private Instant now = START.plus(Duration.ofDays(60));

    private Story(String instrument, Condition condition, Phase phase) {
        this.instrument = instrument;
        this.context = ThresholdContext.ofScore(condition, phase);
    }

    static Story of(String instrument, Condition condition) {
        return new Story(instrument, condition, Phase.ANY);
    }

    static Story of(String instrument, Condition condition, Phase phase) {
        return new Story(instrument, condition, phase);
    }

    /** Berg balance in Parkinson's disease: MDC 5, no MCID. */
    static Story balance() {
        return of("berg-balance-scale", Condition.PARKINSONS);
    }

    Story intent(GoalIntent goal) {
        this.intent = goal;
        return this;
    }

    Story day(double day, double score) {
        return at(day, OptionalDouble.of(score), Administration.plain());
    }

    Story day(double day, double score, Administration administration) {
        return at(day, OptionalDouble.of(score), administration);
    }

    Story notAble(double day) {
        return notAble(day, Administration.plain());
    }

    Story notAble(double day, Administration administration) {
        return at(day, OptionalDouble.empty(), administration);
    }

    private Story at(double day, OptionalDouble score, Administration administration) {
        Instant at = START.plus(Duration.ofMinutes(Math.round(day * 24 * 60)));
        measurements.add(new Measurement(new UUID(0, measurements.size() + 1L), at, score, administration));
        return this;
    }

    /** Scores two weeks apart. */
    Story fortnightly(double... scores) {
        for (int i = 0; i < scores.length; i++) {
            day(14 * i, scores[i]);
        }
        return this;
    }

    /** The measurement told last is the one the plan started from. */
    Story planStartsHere() {
        baseline = Optional.of(measurements.getLast().id());
        baselineAtDueDate = baseline;
        return this;
    }

    /** The measurement told last shows the score that the goal states. */
    Story goalStatesThis() {
        goalStart = new GoalStart.Shown(measurements.getLast().id());
        return planStartsHere();
    }

    /** The goal states a score that no measurement shows. */
    Story goalStatesWhatNobodyRecorded() {
        goalStart = new GoalStart.NotShown();
        return this;
    }

    /** The measurement told last is a new start, too late to be one for the due date. */
    Story startsAnewHere() {
        baseline = Optional.of(measurements.getLast().id());
        return this;
    }

    Story earlierSlope(double pointsPerWeek) {
        otherwise = _ -> List.of(new EarlierRate(pointsPerWeek, EarlierRate.Source.OWN_RESULTS));
        return this;
    }

    /** The illness began so many days before the first day; the first of several is the one it is told as. */
    Story beganBefore(int... days) {
        otherwise = compared -> EarlierRate.sinceOnset(
                CATALOGUE.find(instrument).orElseThrow(),
                IntStream.of(days).mapToObj(FIRST_DAY::minusDays).toList(),
                compared,
                zone);
        return this;
    }

    Story target(Target.Comparator comparator, double value, int dueDay) {
        target = Optional.of(new Target(comparator, value, FIRST_DAY.plusDays(dueDay)));
        return this;
    }

    Story delivered(double minutes) {
        return dose(physical(new DoseAmount(1000, 0), new DoseAmount(minutes, 0)));
    }

    Story dose(DoseSummary summary) {
        dose = summary;
        return this;
    }

    Story nothingPlanned() {
        return dose(physical(DoseAmount.NONE, DoseAmount.NONE));
    }

    private static DoseSummary physical(DoseAmount planned, DoseAmount delivered) {
        return DoseSummary.of(SPAN, Discipline.PHYSICAL, planned, delivered);
    }

    /** What two disciplines delivered of a thousand planned minutes each. */
    Story delivered(double physical, double occupational) {
        return dose(new DoseSummary(
                SPAN,
                List.of(
                        new DisciplineDose(Discipline.PHYSICAL, new DoseAmount(1000, 0), new DoseAmount(physical, 0)),
                        new DisciplineDose(
                                Discipline.OCCUPATIONAL, new DoseAmount(1000, 0), new DoseAmount(occupational, 0)))));
    }

    Story happened(Confounder.Kind kind, int day) {
        confounders.add(new Confounder(kind, FIRST_DAY.plusDays(day), new UUID(1, confounders.size())));
        return this;
    }

    Story in(ZoneId clinic) {
        zone = clinic;
        return this;
    }

    /** A measurement at an hour of the clinic; tell the clinic first. */
    Story at(String localTime, double score) {
        Instant at = LocalDateTime.parse(localTime).atZone(zone).toInstant();
        measurements.add(new Measurement(
                new UUID(0, measurements.size() + 1L), at, OptionalDouble.of(score), Administration.plain()));
        return this;
    }

    Story today(int day) {
        now = START.plus(Duration.ofDays(day));
        return this;
    }

    ProgressVerdict verdict() {
        return new ProgressLadder(CATALOGUE.version()).judge(question());
    }

    ProgressQuestion question() {
        return new ProgressQuestion(
                CATALOGUE.find(instrument).orElseThrow(),
                context,
                intent,
                target,
                measurements,
                baseline,
                baselineAtDueDate,
                goalStart,
                otherwise,
                dose,
                confounders,
                zone,
                now);
    }

    ProgressStatus status() {
        return verdict().status();
    }
}
