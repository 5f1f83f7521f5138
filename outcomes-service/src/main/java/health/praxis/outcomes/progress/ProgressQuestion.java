package health.praxis.outcomes.progress;

import health.praxis.outcomes.dose.DoseSummary;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.interpretation.ThresholdContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Everything a progress verdict depends on.
 *
 * @param target absent when the goal names none for this instrument
 * @param measurements in any order; those before the baseline serve only for the person's own earlier slope
 * @param baseline id of the measurement the plan started from; absent when it is the first
 * @param baselineAtDueDate the same by what had been measured when the last result came that may speak for the due date
 * @param goalStart what the goal says about the result it starts from
 * @param otherwise the rates that are possible before compared results where no earlier ones tell it
 * @param dose planned and delivered from the first to the latest of the compared measurements
 * @param zone of the clinic, in which days are counted
 */
public record ProgressQuestion(
        Instrument instrument,
        ThresholdContext context,
        GoalIntent intent,
        Optional<Target> target,
        List<Measurement> measurements,
        Optional<UUID> baseline,
        Optional<UUID> baselineAtDueDate,
        GoalStart goalStart,
        Function<List<Measurement>, List<EarlierRate>> otherwise,
        DoseSummary dose,
        List<Confounder> confounders,
        ZoneId zone,
        Instant now) {

    public ProgressQuestion {
        measurements = List.copyOf(measurements);
        confounders = List.copyOf(confounders);
    }

    /** The same with the dose of the span that turned out. */
    ProgressQuestion withDose(DoseSummary other) {
        return new ProgressQuestion(
                instrument,
                context,
                intent,
                target,
                measurements,
                baseline,
                baselineAtDueDate,
                goalStart,
                otherwise,
                other,
                confounders,
                zone,
                now);
    }

    /** The day of the clinic on which it was taken. */
    LocalDate dayOf(Measurement measurement) {
        return LocalDate.ofInstant(measurement.at(), zone);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** When the answer may be another one though nothing was told until then: as the due date of what is to be kept begins. */
    Optional<Instant> judgeAgainAt() {
        return target.filter(_ -> intent.countsAtDueDate())
                .map(Target::due)
                .filter(due -> due.isAfter(today()))
                .map(due -> due.atStartOfDay(zone).toInstant());
    }
}
