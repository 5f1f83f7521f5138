package health.praxis.outcomes.assessment;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Editions;
import health.praxis.outcomes.interpretation.ThresholdContext;
import health.praxis.outcomes.patientcontext.ContextChanged;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.outcomes.patientcontext.PersonsContexts;
import health.praxis.outcomes.patientcontext.ThresholdContexts;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads what a score means again when more is known about its own time: fall risk, floor and ceiling rest on the condition and
 * its onset, which may become known after the measurement. A result that was read without any condition is read with the
 * primary one, when that can have begun by then; every other stays with the one it was read with, as long
 * as the person can have had that then. That a condition ends, or
 * another becomes the primary one, changes no result. Each is held against the edition of the catalogue it was computed with;
 * its score, band and signature stay, and so does every earlier version.
 *
 * <p>A fall risk that was told stays on the result. One that is found so is told once, and only by the newest result of an
 * instrument: what an older one would have said has been overtaken. Nothing is told any more of a person who has died.
 */
@ApplicationScoped
class ResultsInContextService {

    private final AssessmentRepository assessments;
    private final AssessmentReader reader;
    private final Editions editions;
    private final ThresholdContexts contexts;
    private final People people;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    ResultsInContextService(
            AssessmentRepository assessments,
            AssessmentReader reader,
            Editions editions,
            ThresholdContexts contexts,
            People people,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.assessments = assessments;
        this.reader = reader;
        this.editions = editions;
        this.contexts = contexts;
        this.people = people;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Under the person's lock, which the one who changed it holds, as does whoever records or amends a result. */
    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes ContextChanged change) {
        UUID patientId = change.patientId();
        List<Assessment> complete = assessments.complete(patientId);
        if (complete.isEmpty()) {
            return;
        }
        Collection<Assessment> newest = newest(complete);
        PersonsContexts known = contexts.of(patientId);
        boolean isAlive = people.deathRecordedAt(patientId).isEmpty();
        complete.forEach(assessment -> context(assessment, known)
                .ifPresent(context -> readAgain(assessment, context, isAlive && newest.contains(assessment))));
    }

    private static Optional<ThresholdContext> context(Assessment assessment, PersonsContexts known) {
        Condition readWith = assessment.reading().condition();
        return readWith == null
                ? Optional.of(known.at(assessment.performedAt()))
                        .filter(context -> context.condition().isPresent())
                : known.with(readWith, assessment.performedAt());
    }

    private void readAgain(Assessment assessment, ThresholdContext context, boolean maySpeak) {
        Instant now = clock.instant();
        long before = assessment.version();
        editions.of(assessment.catalogueVersion())
                .flatMap(edition -> edition.find(assessment.instrument()))
                .ifPresent(instrument -> assessment.readAgain(instrument, context, now));
        if (assessment.version() == before) {
            return;
        }
        if (maySpeak) {
            assessment.findFallRisk(now).ifPresent(outbox::append);
        }
        assessments.remember(AssessmentVersion.of(
                assessment.response(reader.onSelfHarm()), caller.get().subject()));
    }

    /** The patient's newest result of each instrument; that somebody was not able is one. */
    private static Collection<Assessment> newest(List<Assessment> inOrder) {
        Map<String, Assessment> newest = new HashMap<>();
        inOrder.stream()
                .filter(assessment -> assessment.subject() == Subject.PATIENT)
                .forEach(assessment -> newest.put(assessment.instrument(), assessment));
        return newest.values();
    }
}
