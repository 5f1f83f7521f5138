package health.praxis.outcomes.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.outcomes.alert.AlertReadModel;
import health.praxis.outcomes.alert.KnownAlert;
import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.assessment.MeasuredResults;
import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.dose.CourseOfDose;
import health.praxis.outcomes.instrument.Band;
import health.praxis.outcomes.instrument.ChangeDirection;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.instrument.Threshold;
import health.praxis.outcomes.interpretation.AppliedThreshold;
import health.praxis.outcomes.interpretation.ThresholdContext;
import health.praxis.outcomes.patientcontext.PersonsContexts;
import health.praxis.outcomes.patientcontext.ThresholdContexts;
import health.praxis.outcomes.plan.PlanReadModel;
import health.praxis.outcomes.progress.Baselines;
import health.praxis.outcomes.progress.CurrentVerdict;
import health.praxis.outcomes.progress.CurrentVerdicts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts one person's course together from everything that is known. */
@ApplicationScoped
class TimelineBook {

    private final MeasuredResults results;
    private final CourseOfDose doses;
    private final AlertReadModel alerts;
    private final PlanReadModel plans;
    private final CurrentVerdicts verdicts;
    private final Baselines baselines;
    private final ThresholdContexts contexts;
    private final InstrumentCatalogue catalogue;
    private final ClinicReadModel clinics;
    private final ObjectMapper json;

    TimelineBook(
            MeasuredResults results,
            CourseOfDose doses,
            AlertReadModel alerts,
            PlanReadModel plans,
            CurrentVerdicts verdicts,
            Baselines baselines,
            ThresholdContexts contexts,
            InstrumentCatalogue catalogue,
            ClinicReadModel clinics,
            ObjectMapper json) {
        this.results = results;
        this.doses = doses;
        this.alerts = alerts;
        this.plans = plans;
        this.verdicts = verdicts;
        this.baselines = baselines;
        this.contexts = contexts;
        this.catalogue = catalogue;
        this.clinics = clinics;
        this.json = json;
    }

    /** Everything about a person; weeks ahead are among it, which a reader leaves out until they come. */
    List<TimelineEntry> of(UUID patientId) {
        List<TimelineEntry> entries = new ArrayList<>();
        List<MeasuredResult> measured = results.of(patientId);
        ZoneId zone = clinics.current().zone();
        PersonsContexts known = contexts.of(patientId);
        measured.stream()
                .collect(Collectors.groupingBy(MeasuredResult::instrument))
                .forEach((instrument, own) -> entries.addAll(scores(patientId, instrument, own, known, zone)));
        CourseOfDose.Weeks weeks = doses.of(patientId);
        weeks.planned().forEach(week -> entries.addAll(doseWeek(week, zone)));
        weeks.atHome().forEach(week -> entries.add(homeWeek(week, zone)));
        alerts.ofPatient(patientId).forEach(alert -> entries.add(alert(alert)));
        Map<UUID, Instant> when =
                measured.stream().collect(Collectors.toMap(MeasuredResult::assessmentId, MeasuredResult::performedAt));
        verdicts.of(patientId).stream()
                .filter(verdict -> verdict.suggestsReview() && when.containsKey(verdict.latest()))
                .forEach(verdict -> entries.add(finding(verdict, when.get(verdict.latest()))));
        planChanges(patientId, entries);
        return entries;
    }

    /** Of one instrument, series by series, with what the changes in each are held against. */
    private List<TimelineEntry> scores(
            UUID patientId, String instrumentId, List<MeasuredResult> own, PersonsContexts known, ZoneId zone) {
        List<ScoreSeries> all = ScoreSeries.of(own);
        List<TimelineEntry> entries = new ArrayList<>();
        all.forEach(series -> series.results().forEach(result -> entries.add(score(result, series.circumstances()))));
        catalogue
                .find(instrumentId)
                .filter(Instrument::useAsOutcome)
                .ifPresent(instrument -> baselines
                        .of(patientId, instrument, own)
                        .ifPresent(baseline -> all.forEach(series -> series.start(baseline, zone)
                                .ifPresent(start -> entries.add(thresholds(known, instrument, series, start))))));
        return entries;
    }

    private TimelineEntry score(MeasuredResult result, Map<String, String> series) {
        Optional<Band> band = catalogue
                .find(result.instrument())
                .flatMap(instrument -> result.score().flatMap(instrument::bandOf));
        return entry(
                result.performedAt(),
                result.assessmentId().toString(),
                new TimelineDetail.Score(
                        result.assessmentId(),
                        result.instrument(),
                        result.score().orElse(null),
                        band.map(Band::label).orElse(null),
                        key(result.timePoint()),
                        Parting.told(result.administration()),
                        series));
    }

    private TimelineEntry thresholds(
            PersonsContexts known, Instrument instrument, ScoreSeries series, MeasuredResult start) {
        ThresholdContext context = known.at(series.results().getLast().performedAt());
        double score = start.score().orElseThrow();
        return entry(
                start.performedAt(),
                Parting.ref(instrument.id(), series.circumstances()),
                new TimelineDetail.Thresholds(
                        instrument.id(),
                        series.circumstances(),
                        start.assessmentId(),
                        score,
                        context.condition().map(Keyed::key).orElse(null),
                        context.phase().key(),
                        limit(instrument, Threshold.Kind.MDC, context, score),
                        limit(instrument, Threshold.Kind.MCID, context, score),
                        catalogue.version().version()));
    }

    private static TimelineDetail.Limit limit(
            Instrument instrument, Threshold.Kind kind, ThresholdContext context, double baseline) {
        return AppliedThreshold.choose(instrument, kind, context, baseline, ChangeDirection.IMPROVEMENT)
                .or(() -> AppliedThreshold.choose(instrument, kind, context, baseline, ChangeDirection.WORSENING))
                .map(TimelineDetail.Limit::of)
                .orElse(null);
    }

    private List<TimelineEntry> doseWeek(CourseOfDose.PlannedWeek week, ZoneId zone) {
        Instant monday = startOf(week.monday(), zone);
        String plan = week.planId().map(UUID::toString).orElse("no-plan");
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(entry(
                monday,
                week.discipline().key() + " " + plan,
                new TimelineDetail.DoseWeek(
                        week.planId().orElse(null),
                        week.discipline().key(),
                        week.week(),
                        week.plannedMinutes(),
                        week.deliveredMinutes(),
                        week.plannedRepetitions(),
                        week.deliveredRepetitions(),
                        week.belowEnough())));
        if (week.isShortfall()) {
            entries.add(entry(
                    startOf(week.monday().plusWeeks(1), zone),
                    "dose-shortfall " + week.discipline().key() + " " + plan,
                    new TimelineDetail.Finding(
                            "dose-shortfall",
                            week.discipline().key(),
                            null,
                            null,
                            null,
                            "In " + week.week() + " less was delivered than planned.")));
        }
        return entries;
    }

    private TimelineEntry homeWeek(CourseOfDose.HomeWeek week, ZoneId zone) {
        return entry(
                startOf(week.monday(), zone),
                "home",
                new TimelineDetail.HomeWeek(week.week(), week.minutes(), week.repetitions()));
    }

    private TimelineEntry alert(KnownAlert alert) {
        return entry(
                alert.occurredAt(),
                alert.id().toString(),
                new TimelineDetail.Alert(
                        alert.id(),
                        alert.kind().key(),
                        alert.code(),
                        alert.severity().orElse(null),
                        alert.grade().orElse(null),
                        alert.state().key(),
                        alert.isHistoric(),
                        alert.closedAt().orElse(null)));
    }

    private TimelineEntry finding(CurrentVerdict verdict, Instant at) {
        return entry(
                at,
                "progress " + verdict.instrument() + " " + (verdict.goalId() == null ? "no-goal" : verdict.goalId()),
                new TimelineDetail.Finding(
                        "progress",
                        verdict.verdict(),
                        verdict.instrument(),
                        verdict.goalId(),
                        verdict.confirmed(),
                        verdict.text()));
    }

    private void planChanges(UUID patientId, List<TimelineEntry> entries) {
        plans.steps(patientId).forEach((plan, steps) -> {
            for (int place = 0; place < steps.size(); place++) {
                var step = steps.get(place);
                entries.add(entry(
                        step.at(),
                        plan + " " + place,
                        new TimelineDetail.PlanChange(
                                plan,
                                step.kind().key(),
                                step.revision(),
                                step.goalId(),
                                step.prescriptionId(),
                                step.reason())));
            }
        });
    }

    private TimelineEntry entry(Instant at, String ref, TimelineDetail detail) {
        try {
            return new TimelineEntry(
                    at, TimelineDetail.kindOf(detail), ref, json.readTree(json.writeValueAsString(detail)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a detail is always JSON", e);
        }
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
