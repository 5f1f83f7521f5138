package health.praxis.outcomes.milestone;

import health.praxis.outcomes.assessment.ItemisedResult;
import health.praxis.outcomes.assessment.ItemisedResults;
import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.delivery.HomePracticeReadModel;
import health.praxis.outcomes.delivery.SessionReadModel;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.milestone.MilestoneResponse.Code;
import health.praxis.outcomes.milestone.MilestoneResponse.ProgressNote;
import health.praxis.outcomes.milestone.MilestoneResponse.ReachedMilestone;
import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.outcomes.patientcontext.ThresholdContexts;
import health.praxis.outcomes.progress.CurrentVerdict;
import health.praxis.outcomes.progress.CurrentVerdicts;
import health.praxis.outcomes.progress.ExplanationSight;
import health.praxis.outcomes.progress.Measurement;
import health.praxis.outcomes.progress.ProgressStatus;
import health.praxis.outcomes.progress.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a person what went well. */
@ApplicationScoped
public class MilestoneService {

    private final ItemisedResults results;
    private final SessionReadModel sessions;
    private final HomePracticeReadModel practice;
    private final CurrentVerdicts progress;
    private final ThresholdContexts contexts;
    private final InstrumentCatalogue catalogue;
    private final People people;
    private final PatientLockRepository erasures;
    private final ClinicReadModel clinics;
    private final Clock clock;

    MilestoneService(
            ItemisedResults results,
            SessionReadModel sessions,
            HomePracticeReadModel practice,
            CurrentVerdicts progress,
            ThresholdContexts contexts,
            InstrumentCatalogue catalogue,
            People people,
            PatientLockRepository erasures,
            ClinicReadModel clinics,
            Clock clock) {
        this.results = results;
        this.sessions = sessions;
        this.practice = practice;
        this.progress = progress;
        this.contexts = contexts;
        this.catalogue = catalogue;
        this.people = people;
        this.erasures = erasures;
        this.clinics = clinics;
        this.clock = clock;
    }

    MilestoneResponse of(UUID patientId) {
        people.requireVisible(patientId);
        if (erasures.isErased(patientId)) {
            return MilestoneResponse.of(List.of(), List.of(), today());
        }
        ZoneId zone = clinics.current().zone();
        LocalDate today = today();
        List<ItemisedResult> measured = results.of(patientId);
        var sight = ExplanationSight.of(people, patientId);
        List<CurrentVerdict> verdicts =
                progress.of(patientId).stream().map(sight::only).toList();
        // what was practised is a part of what session-service keeps
        List<PracticeDay> practised = sight.sessions() ? practice(patientId, zone) : List.of();
        Stream<ReachedMilestone> found = Stream.concat(
                        fromResults(patientId, measured, verdicts, zone),
                        new PracticeMilestones(practised, today).all().stream())
                .map(MilestoneResponse::item);
        List<ReachedMilestone> items = Stream.concat(
                        found, verdicts.stream().flatMap(verdict -> success(verdict, measured, zone).stream()))
                .sorted(Comparator.comparing(ReachedMilestone::on).reversed().thenComparing(ReachedMilestone::code))
                .toList();
        List<ProgressNote> notes = verdicts.stream()
                .filter(verdict -> isNoSuccess(verdict))
                .map(ProgressNote::of)
                .toList();
        return MilestoneResponse.of(items, notes, today);
    }

    private Stream<Milestone> fromResults(
            UUID patientId, List<ItemisedResult> measured, List<CurrentVerdict> verdicts, ZoneId zone) {
        Set<String> declined = verdicts.stream()
                .filter(verdict -> status(verdict) == ProgressStatus.DECLINED)
                .map(CurrentVerdict::instrument)
                .collect(Collectors.toUnmodifiableSet());
        Map<String, List<ItemisedResult>> byInstrument = measured.stream()
                .collect(Collectors.groupingBy(
                        each -> each.result().instrument(), LinkedHashMap::new, Collectors.toList()));
        return byInstrument.entrySet().stream()
                .flatMap(series -> catalogue.find(series.getKey()).stream()
                        .flatMap(instrument -> new ResultMilestones(
                                        instrument,
                                        series.getValue().stream()
                                                .map(each -> ObservedResult.of(
                                                        Measurement.of(each.result()), each.items(), zone))
                                                .toList(),
                                        zone,
                                        contexts.of(
                                                patientId,
                                                series.getValue()
                                                        .getLast()
                                                        .result()
                                                        .performedAt()),
                                        declined.contains(instrument.id()))
                                .all().stream()));
    }

    private List<PracticeDay> practice(UUID patientId, ZoneId zone) {
        Stream<PracticeDay> inSessions = sessions.ofPatient(patientId).stream()
                .map(session -> new PracticeDay(
                        LocalDate.ofInstant(session.startedAt(), zone),
                        PracticeDay.Place.SESSION,
                        session.activeMinutes(),
                        session.repetitions()));
        Stream<PracticeDay> atHome = practice.ofPatient(patientId).stream()
                .map(report -> new PracticeDay(
                        report.practisedOn(), PracticeDay.Place.HOME, report.minutes(), report.repetitions()));
        return Stream.concat(inSessions, atHome).toList();
    }

    /** A verdict that is a success, on the day of the latest result it rests on. */
    private static Optional<ReachedMilestone> success(
            CurrentVerdict verdict, List<ItemisedResult> measured, ZoneId zone) {
        Optional<Code> code = switch (status(verdict)) {
            case ACHIEVED -> Optional.of(Code.TARGET_REACHED);
            case IMPROVING -> verdict.confirmed() ? Optional.of(Code.CLEAR_GAIN) : Optional.empty();
            case SUSTAINED -> isKept(verdict) ? Optional.of(Code.KEPT_AS_INTENDED) : Optional.empty();
            case DECLINED, INSUFFICIENT_DATA, UNDER_DOSED, STALLED, NO_CHANGE_YET -> Optional.empty();
        };
        return code.flatMap(known -> measured.stream()
                .map(ItemisedResult::result)
                .filter(result -> result.assessmentId().equals(verdict.latest()))
                .findFirst()
                .map(result ->
                        MilestoneResponse.item(known, verdict, LocalDate.ofInstant(result.performedAt(), zone))));
    }

    /** No clear change, or a loss, even one that was to be slowed down; too few results say nothing at all. */
    private static boolean isNoSuccess(CurrentVerdict verdict) {
        return switch (status(verdict)) {
            case DECLINED, UNDER_DOSED, STALLED, NO_CHANGE_YET -> true;
            case SUSTAINED -> !isKept(verdict);
            case ACHIEVED, INSUFFICIENT_DATA, IMPROVING -> false;
        };
    }

    private static boolean isKept(CurrentVerdict verdict) {
        return verdict.reason().equals(Reason.KEPT_AS_INTENDED.key());
    }

    private static ProgressStatus status(CurrentVerdict verdict) {
        return Keyed.of(ProgressStatus.class, verdict.verdict());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinics.current().zone());
    }
}
