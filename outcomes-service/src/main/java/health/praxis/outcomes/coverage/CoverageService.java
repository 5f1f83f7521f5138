package health.praxis.outcomes.coverage;

import health.praxis.outcomes.assessment.AssessmentChanged;
import health.praxis.outcomes.attainment.GoalsRated;
import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.delivery.DoseDelivered;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.patientcontext.ContextChanged;
import health.praxis.outcomes.patientcontext.EpisodeChanged;
import health.praxis.outcomes.patientcontext.EpisodeReadModel;
import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.outcomes.plan.PlanChanged;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Works out what is expected of a person whenever a fact it rests on changes, under the person's lock, which the one who
 * changed it holds; and tells what has become due.
 */
@ApplicationScoped
public class CoverageService {

    /** How many due measures are told in one transaction. */
    static final int AT_ONCE = 100;

    private final ExpectedMeasureProjection expected;
    private final MeasureDueRepository told;
    private final CoverageFacts facts;
    private final EpisodeReadModel episodes;
    private final CoreSets coreSets;
    private final InstrumentCatalogue catalogue;
    private final People people;
    private final PatientLockRepository lock;
    private final ClinicReadModel clinics;
    private final Outbox outbox;
    private final Identities identities;
    private final Clock clock;

    CoverageService(
            ExpectedMeasureProjection expected,
            MeasureDueRepository told,
            CoverageFacts facts,
            EpisodeReadModel episodes,
            CoreSets coreSets,
            InstrumentCatalogue catalogue,
            People people,
            PatientLockRepository lock,
            ClinicReadModel clinics,
            Outbox outbox,
            Identities identities,
            Clock clock) {
        this.expected = expected;
        this.told = told;
        this.facts = facts;
        this.episodes = episodes;
        this.coreSets = coreSets;
        this.catalogue = catalogue;
        this.people = people;
        this.lock = lock;
        this.clinics = clinics;
        this.outbox = outbox;
        this.identities = identities;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes AssessmentChanged change) {
        workOut(change.patientId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes GoalsRated change) {
        workOut(change.patientId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes DoseDelivered change) {
        workOut(change.patientId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes PlanChanged change) {
        workOut(change.patientId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes ContextChanged change) {
        workOut(change.patientId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes EpisodeChanged change) {
        workOut(change.patientId());
    }

    /** Nothing is expected of a person any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void afterDeath(UUID patientId) {
        workOut(patientId, true);
    }

    /** Tells what is due today at the clinic, {@link #AT_ONCE} at most, and how much that was. */
    @Transactional
    int tellDue() {
        LocalDate today = today();
        List<ExpectedMeasure> due = told.untold(today, AT_ONCE);
        due.forEach(each -> tell(each, today));
        return due.size();
    }

    CoverageResponse of(UUID patientId) {
        people.requireVisible(patientId);
        return CoverageResponse.of(
                episodes.ofPatients(List.of(patientId)), expected.ofPatient(patientId), coreSets, catalogue, today());
    }

    List<DueMeasureResponse> due(Optional<Discipline> discipline, ExpectedMeasureProjection.After after, int rows) {
        LocalDate today = today();
        return expected.due(today, discipline.map(Discipline::name), after, rows).stream()
                .map(each -> DueMeasureResponse.of(each, catalogue, today))
                .toList();
    }

    private void workOut(UUID patientId) {
        workOut(patientId, people.deathRecordedAt(patientId).isPresent());
    }

    private void workOut(UUID patientId, boolean deceased) {
        var expectations = new Expectations(coreSets, catalogue);
        List<Expectation> all = facts.of(patientId, deceased).stream()
                .flatMap(episode -> expectations.of(episode).stream())
                .toList();
        expected.replace(patientId, all, told.of(patientId), coreSets.version());
    }

    /** What was read before the person's lock was held may have been measured meanwhile, or may be expected otherwise. */
    private void tell(ExpectedMeasure candidate, LocalDate today) {
        if (lock.holdUnlessErased(candidate.patientId())) {
            expected.readAgain(candidate).filter(due -> due.isDueOn(today)).ifPresent(this::tell);
        }
    }

    private void tell(ExpectedMeasure due) {
        UUID id = identities.next();
        var now = clock.instant();
        due.told();
        if (!told.firstTime(id, due, now)) {
            return;
        }
        outbox.append(new CoverageEvent.MeasureDue(
                id,
                now,
                due.patientId(),
                due.episodeId(),
                due.instrument(),
                due.timePoint(),
                due.dueOn(),
                due.disciplines().stream().map(Keyed::key).toList(),
                due.reasons().stream()
                        .map(Expectation.Reason::coreSet)
                        .filter(Objects::nonNull)
                        .toList(),
                due.reasons().stream()
                        .map(Expectation.Reason::goalId)
                        .filter(Objects::nonNull)
                        .toList(),
                coreSets.version()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinics.current().zone());
    }
}
