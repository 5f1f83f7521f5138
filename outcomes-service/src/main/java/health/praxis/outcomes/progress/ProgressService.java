package health.praxis.outcomes.progress;

import health.praxis.outcomes.assessment.AssessmentChanged;
import health.praxis.outcomes.delivery.DoseDelivered;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.patientcontext.Changes;
import health.praxis.outcomes.patientcontext.ContextChanged;
import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.outcomes.plan.PlanChanged;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Judges progress again, within the transaction of whatever it rests on and under the person's lock, which the one who
 * changed it holds; and tells it.
 */
@ApplicationScoped
public class ProgressService {

    private final ProgressRepository progress;
    private final ProgressQuestions questions;
    private final InstrumentCatalogue catalogue;
    private final ProgressLadder ladder;
    private final ThresholdSetRepository thresholdSets;
    private final PatientLockRepository lock;
    private final People people;
    private final Changes changes;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Identities identities;
    private final Clock clock;

    ProgressService(
            ProgressRepository progress,
            ProgressQuestions questions,
            InstrumentCatalogue catalogue,
            ThresholdSetRepository thresholdSets,
            PatientLockRepository lock,
            People people,
            Changes changes,
            CurrentCaller caller,
            Outbox outbox,
            Identities identities,
            Clock clock) {
        this.progress = progress;
        this.questions = questions;
        this.catalogue = catalogue;
        this.ladder = new ProgressLadder(catalogue.version());
        this.thresholdSets = thresholdSets;
        this.lock = lock;
        this.people = people;
        this.changes = changes;
        this.caller = caller;
        this.outbox = outbox;
        this.identities = identities;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes AssessmentChanged change) {
        judge(change.patientId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes DoseDelivered change) {
        judge(change.patientId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes PlanChanged change) {
        judge(change.patientId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes ContextChanged change) {
        judge(change.patientId());
    }

    /** The edition of the thresholds and the version of the ladder that this release judges with. */
    String judgesWith() {
        return Classification.judgedWith(catalogue.version().version(), ProgressLadder.RULE_VERSION);
    }

    /**
     * Judges a person whose verdicts rest on another edition, or may be others by time alone; unless this edition was itself
     * followed by another.
     */
    @Transactional
    void judgeAgain(UUID patientId) {
        lock.hold(patientId);
        if (!thresholdSets.isSuperseded(judgesWith())) {
            // everything that is computed from verdicts follows, as after any other change
            changes.tell(new ContextChanged(patientId));
        }
    }

    ProgressResponse get(UUID id) {
        var found = progress.get(id);
        return found.response().only(ExplanationSight.of(people, found.patientId()));
    }

    List<ProgressResponse> page(UUID patientId, UUID after, int rows) {
        var found = progress.page(patientId, after, rows);
        var sight = ExplanationSight.of(people, patientId);
        return found.stream().map(each -> each.response().only(sight)).toList();
    }

    List<ProgressResponse> history(UUID id) {
        var found = progress.get(id);
        var sight = ExplanationSight.of(people, found.patientId());
        return progress.history(found.id()).stream()
                .map(version -> version.snapshot().only(sight))
                .toList();
    }

    private void judge(UUID patientId) {
        Instant now = clock.instant();
        publishThresholdSet(now);
        var judged = questions.of(patientId, now);
        List<Progress> known = progress.ofPatient(patientId);
        for (var each : judged) {
            var subject = each.subject();
            Optional<Progress> before = known.stream()
                    .filter(one -> one.isAbout(subject.instrument(), subject.goalId()))
                    .findFirst();
            Classification classification = classify(each);
            Progress stands;
            if (before.isPresent()) {
                stands = before.get();
                stands.judge(classification, now).ifPresent(event -> tell(stands, event));
            } else {
                stands = begin(patientId, subject, classification, now);
            }
            stands.judgeAgainAt(each.facts().question().judgeAgainAt());
        }
        known.stream()
                .filter(one -> judged.stream()
                        .map(ProgressQuestions.Judged::subject)
                        .noneMatch(subject -> one.isAbout(subject.instrument(), subject.goalId())))
                .forEach(one -> one.retire(now));
    }

    /** Tells once for each tenant that its results are judged by this edition from here on. */
    private void publishThresholdSet(Instant now) {
        var edition = catalogue.version();
        String tenant = caller.get().tenant();
        thresholdSets
                .firstTime(judgesWith(), edition, ProgressLadder.RULE_VERSION, now)
                .map(sequence -> ThresholdSetEvent.Published.of(
                        tenant,
                        sequence,
                        now,
                        edition,
                        ProgressLadder.RULE_VERSION,
                        catalogue.all().size()))
                .ifPresent(outbox::append);
    }

    private Classification classify(ProgressQuestions.Judged judged) {
        var question = judged.facts().question();
        return Classification.of(
                ladder.judge(judged.facts()),
                question,
                judged.dose().atHome(question.dose().span()));
    }

    private Progress begin(UUID patientId, ProgressSubject subject, Classification first, Instant now) {
        var begun = Progress.begin(identities.next(), patientId, subject.instrument(), subject.goalId(), first, now);
        progress.persist(begun);
        tell(begun, begun.classified());
        return begun;
    }

    private void tell(Progress classified, ProgressEvent.Classified event) {
        outbox.append(event);
        progress.remember(ProgressVersion.of(classified.response()));
    }
}
