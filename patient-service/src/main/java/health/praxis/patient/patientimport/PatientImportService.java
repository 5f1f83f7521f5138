package health.praxis.patient.patientimport;

import health.praxis.patient.condition.ConditionService;
import health.praxis.patient.condition.ConditionSourceService;
import health.praxis.patient.episode.EpisodeService;
import health.praxis.patient.medication.MedicationService;
import health.praxis.patient.patientimport.PatientImportResponse.ConditionResult;
import health.praxis.platform.persistence.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes one person over from an EHR, whole or not at all; what is the same as before changes nothing. */
@ApplicationScoped
class PatientImportService {

    private final ImportReading reading;
    private final PersonIntake intake;
    private final ConditionSourceService sources;
    private final ConditionService conditions;
    private final MedicationService medications;
    private final EpisodeService episodes;
    private final PatientImportRepository imports;
    private final Identities identities;
    private final Validator validator;
    private final Clock clock;

    PatientImportService(
            ImportReading reading,
            PersonIntake intake,
            ConditionSourceService sources,
            ConditionService conditions,
            MedicationService medications,
            EpisodeService episodes,
            PatientImportRepository imports,
            Identities identities,
            Validator validator,
            Clock clock) {
        this.reading = reading;
        this.intake = intake;
        this.sources = sources;
        this.conditions = conditions;
        this.medications = medications;
        this.episodes = episodes;
        this.imports = imports;
        this.identities = identities;
        this.validator = validator;
        this.clock = clock;
    }

    /** Reads the input to its end, outside any transaction, holding only what is kept of it. */
    ImportReading.Read read(InputStream body, ImportFormat format) {
        return reading.of(body, format, clock.instant());
    }

    @Transactional
    PatientImportResponse take(ImportReading.Read read) {
        var now = clock.instant();
        var person = new PersonMapping(read.person(), validator);
        var subject = intake.take(person, read.person().deceased(), now);
        var results = ConditionSources.inOrder(read.person()).stream()
                .map(source -> ConditionResult.of(source, sources.take(subject.patientId(), source)))
                .toList();
        boolean otherMedications =
                medications.replace(subject.patientId(), ConditionSources.medications(read.person()));
        var response = response(read, person, subject, results, otherMedications, now);
        imports.add(
                new PatientImport(response),
                new PatientImportEntries(response.id(), read.report().entries()));
        return response;
    }

    PatientImportResponse get(UUID id) {
        return imports.get(id).report();
    }

    List<ImportReport.Entry> entries(UUID id) {
        return imports.entries(id);
    }

    private PatientImportResponse response(
            ImportReading.Read read,
            PersonMapping person,
            PersonIntake.Result subject,
            List<ConditionResult> results,
            boolean otherMedications,
            Instant now) {
        var reasonsAgainst = episodes.reasonsAgainst(subject.patientId());
        var report = read.report();
        var counts = report.counts();
        return new PatientImportResponse(
                identities.next(),
                1,
                subject.patientId(),
                effect(subject.effect(), results, otherMedications),
                report.format(),
                report.codeMapVersion(),
                reasonsAgainst.isEmpty(),
                reasonsAgainst,
                results,
                report.proposedPrimary().orElse(null),
                conditions.primaryOf(subject.patientId()).orElse(null),
                read.person().medications().size(),
                person.leftOut(),
                new PatientImportResponse.EntryCounts(counts.kept(), counts.leftOut(), counts.refused()),
                report.reasons(),
                now);
    }

    private static ImportEffect effect(ImportEffect onPerson, List<ConditionResult> results, boolean otherMedications) {
        boolean otherConditions = results.stream()
                .anyMatch(
                        result -> result.outcome() == ImportEffect.CREATED || result.outcome() == ImportEffect.UPDATED);
        return onPerson == ImportEffect.UNCHANGED && (otherConditions || otherMedications)
                ? ImportEffect.UPDATED
                : onPerson;
    }
}
