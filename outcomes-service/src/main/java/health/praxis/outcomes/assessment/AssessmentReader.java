package health.praxis.outcomes.assessment;

import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.outcomes.patientcontext.ThresholdContexts;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    private final CurrentCaller caller;

    AssessmentReader(
            InstrumentCatalogue catalogue,
            ThresholdContexts contexts,
            People people,
            ClinicReadModel clinics,
            CurrentCaller caller) {
        this.catalogue = catalogue;
        this.contexts = contexts;
        this.people = people;
        this.clinics = clinics;
        this.caller = caller;
    }

    /** @throws RuleRefused when the catalogue has no such instrument */
    Instrument instrument(String id) {
        return catalogue
                .find(id)
                .orElseThrow(() -> new RuleRefused(Violation.at(
                        "/instrument", "unknown-instrument", "The catalogue has no instrument of this id.")));
    }

    /** Which form is filled in and about whom; a caregiver's own is under the link the caregiver has to the person. */
    Form form(RecordAssessmentRequest request) {
        return Form.of(request, recorder(request.patientId()).caregiver(request.subject(), request.caregiverId()));
    }

    Reading read(
            Instrument instrument,
            Form form,
            RecordAssessmentRequest request,
            KnownReferences references,
            Instant performedAt) {
        return Reading.of(
                request.timePoint(),
                performedAt,
                request.findings(),
                request.administration(),
                request.validityNote(),
                judge(
                        instrument,
                        form.patientId(),
                        form.subject(),
                        Optional.ofNullable(form.caregiverId()),
                        request.findings(),
                        new PersonsAge(references.bornOn(), Optional.ofNullable(request.ageYears())),
                        Optional.empty(),
                        performedAt,
                        references.broken()),
                catalogue.version().version(),
                contexts.of(form.patientId(), performedAt).condition(),
                recorder(form.patientId()).isSelfReporting());
    }

    /** @param before what the amendment replaces */
    Reading read(
            Instrument instrument,
            UUID patientId,
            Subject subject,
            Reading before,
            AmendAssessmentRequest request,
            Optional<LocalDate> bornOn,
            Instant performedAt) {
        return Reading.of(
                request.timePoint(),
                performedAt,
                request.findings(),
                request.administration(),
                request.validityNote(),
                judge(
                        instrument,
                        patientId,
                        subject,
                        Optional.empty(),
                        request.findings(),
                        new PersonsAge(bornOn, Optional.ofNullable(request.ageYears())),
                        Optional.of(before)
                                .filter(each -> dayOf(each.performedAt()).equals(dayOf(performedAt)))
                                .map(Reading::result),
                        performedAt,
                        List.of()),
                catalogue.version().version(),
                contexts.of(patientId, performedAt).condition(),
                recorder(patientId).isSelfReporting());
    }

    /** What the caller is told about an answer that names self-harm. */
    Instruction onSelfHarm() {
        return Instruction.aboutSelfHarm(
                !caller.get().isLinkedToOnePatient(), clinics.current().emergencyNumber());
    }

    private Result judge(
            Instrument instrument,
            UUID patientId,
            Subject subject,
            Optional<UUID> caregiverId,
            Findings findings,
            PersonsAge age,
            Optional<Result> amended,
            Instant performedAt,
            List<Violation> references) {
        return AssessmentPolicy.judge(new AssessmentPolicy.Draft(
                instrument,
                subject,
                caregiverId,
                findings,
                age.on(dayOf(performedAt)),
                amended,
                recorder(patientId),
                performedAt,
                references,
                people.deathRecordedAt(patientId),
                subject.context(instrument, contexts.of(patientId, performedAt)),
                onSelfHarm()));
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clinics.current().zone());
    }

    private Recorder recorder(UUID patientId) {
        var who = caller.get();
        if (!who.isLinkedToOnePatient()) {
            return Recorder.staff();
        }
        return who.hasRole(Role.PATIENT)
                ? Recorder.patient()
                : Recorder.caregiver(people.onlyTheseCaregivers(patientId).orElse(Set.of()));
    }
}
