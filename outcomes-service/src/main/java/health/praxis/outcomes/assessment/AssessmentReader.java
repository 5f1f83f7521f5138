package health.praxis.outcomes.assessment;

import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.clinic.Practitioners;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.instrument.Reporter;
import health.praxis.outcomes.interpretation.ThresholdContext;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.outcomes.patientcontext.PersonsContexts;
import health.praxis.outcomes.patientcontext.ThresholdContexts;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Turns what was found into a reading: score, band and warnings, or the reasons why there is none. */
@ApplicationScoped
class AssessmentReader {

    private final InstrumentCatalogue catalogue;
    private final ThresholdContexts contexts;
    private final People people;
    private final ClinicReadModel clinics;
    private final Practitioners practitioners;
    private final CurrentCaller caller;

    AssessmentReader(
            InstrumentCatalogue catalogue,
            ThresholdContexts contexts,
            People people,
            ClinicReadModel clinics,
            Practitioners practitioners,
            CurrentCaller caller) {
        this.catalogue = catalogue;
        this.contexts = contexts;
        this.people = people;
        this.clinics = clinics;
        this.practitioners = practitioners;
        this.caller = caller;
    }

    /** The instrument of this id, when the catalogue has it. */
    Optional<Instrument> known(String id) {
        return catalogue.find(id);
    }

    /** @throws RuleRefused when the catalogue has no such instrument */
    Instrument instrument(String id) {
        return known(id)
                .orElseThrow(() -> new RuleRefused(Violation.at(
                        "/instrument", "unknown-instrument", "The catalogue has no instrument of this id.")));
    }

    /** Which form is filled in and about whom; a caregiver's own is under the link the caregiver has to the person. */
    Form form(RecordAssessmentRequest request) {
        return Form.of(request, recorder(request.patientId()).caregiver(request.subject(), request.caregiverId()));
    }

    /** What is recorded, read for the first time. */
    Reading read(
            Instrument instrument,
            Form form,
            RecordAssessmentRequest request,
            KnownReferences references,
            Instant performedAt) {
        return read(instrument, form, Optional.empty(), request, references, performedAt);
    }

    /** @param before what is amended, as it reads until then */
    Reading read(
            Instrument instrument,
            Form form,
            Reading before,
            AmendAssessmentRequest request,
            KnownReferences references,
            Instant performedAt) {
        return read(instrument, form, Optional.of(before), request, references, performedAt);
    }

    private Reading read(
            Instrument instrument,
            Form form,
            Optional<Reading> before,
            MeasurementRequest request,
            KnownReferences references,
            Instant performedAt) {
        UUID patientId = form.patientId();
        Recorder recorder = recorder(patientId);
        var rating = Rating.of(request, recorder, before);
        Optional<Reading> ofThisDay =
                before.filter(amended -> dayOf(amended.performedAt()).equals(dayOf(performedAt)));
        ThresholdContext context = context(patientId, before, ofThisDay, performedAt);
        Result result = AssessmentPolicy.judge(new AssessmentPolicy.Draft(
                instrument,
                form.subject(),
                Optional.ofNullable(form.caregiverId()),
                request.findings(),
                new PersonsAge(references.bornOn(), Optional.ofNullable(request.ageYears())).on(dayOf(performedAt)),
                before.isEmpty(),
                ofThisDay.map(Reading::result),
                recorder,
                rating,
                performedAt,
                references.broken(),
                people.deathRecordedAt(patientId),
                form.subject().context(instrument, context),
                onSelfHarm()));
        return Reading.of(
                request,
                performedAt,
                rating.rater(() -> raterUnlessStated(instrument, before)),
                result,
                catalogue.version().version(),
                context.condition().or(() -> ofThisDay.map(Reading::condition)),
                recorder.isSelfReporting());
    }

    /**
     * With which condition it is read: an amendment with the one before, unless it is of another day on which the person
     * cannot have had that.
     */
    private ThresholdContext context(
            UUID patientId, Optional<Reading> before, Optional<Reading> ofThisDay, Instant performedAt) {
        PersonsContexts known = contexts.of(patientId);
        return before.map(Reading::condition)
                .map(condition -> known.with(condition, performedAt)
                        .orElseGet(() -> ThresholdContext.ofScore(condition, Phase.ANY)))
                .filter(context -> ofThisDay.isPresent() || context.condition().isPresent())
                .orElseGet(() -> known.at(performedAt));
    }

    /** Who is taken to have rated: as before, or who records it, except where the person gives the answers. */
    private Optional<UUID> raterUnlessStated(Instrument instrument, Optional<Reading> before) {
        if (before.isPresent()) {
            return before.map(Reading::raterId);
        }
        return instrument.reporter() == Reporter.SELF_REPORT ? Optional.empty() : practitioners.caller();
    }

    /** What the caller is told about an answer that names self-harm. */
    Instruction onSelfHarm() {
        return Instruction.aboutSelfHarm(
                !caller.get().isLinkedToOnePatient(), clinics.current().emergencyNumber());
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clinics.current().zone());
    }

    /** As whom the caller records. */
    Recorder recorder(UUID patientId) {
        var who = caller.get();
        if (!who.isLinkedToOnePatient()) {
            return Recorder.staff();
        }
        return who.hasRole(Role.PATIENT)
                ? Recorder.patient()
                : Recorder.caregiver(people.onlyTheseCaregivers(patientId).orElse(Set.of()));
    }
}
