package health.praxis.patient.patientimport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * What has been read of an input so far. Entries come in any order, so whose they are and which medication they mean is
 * decided at the end. Holds only the elements that are imported, never the input.
 */
final class ImportDraft {

    private static final String PATIENT = "Patient";
    private static final String DEATH = "deceasedBoolean";
    private static final String DAY_OF_DEATH = "deceasedDateTime";

    private final CodeMap codeMap;
    private final Instant now;
    private final List<ImportReport.Entry> entries = new ArrayList<>();
    private final List<ReadResource<Patient>> patients = new ArrayList<>();
    private final List<ReadResource<Condition>> conditions = new ArrayList<>();
    private final List<ReadResource<MedicationRequest>> requests = new ArrayList<>();
    private final List<ReadResource<MedicationStatement>> statements = new ArrayList<>();
    private final Map<String, CodeableConcept> medications = new HashMap<>();
    private final List<Integer> livingWithADayOfDeath = new ArrayList<>();

    ImportDraft(CodeMap codeMap, Instant now) {
        this.codeMap = codeMap;
        this.now = now;
    }

    /** Takes a resource, whole or already reduced to what is imported; {@code fullUrl} is its name inside a bundle. */
    void take(int position, Optional<String> fullUrl, ObjectNode resource) {
        var type = resource.path("resourceType").asText();
        if (!ImportedFields.isImported(type)) {
            note(position, type, ImportedFields.whyNotImported(type));
            return;
        }
        if (ImportedFields.isOtherVersion(resource)) {
            note(position, type, EntryFinding.WRONG_FHIR_VERSION);
            return;
        }
        var reduced = ImportedFields.only(type, resource);
        switch (type) {
            case PATIENT -> readPatient(position, fullUrl, reduced);
            case "Condition" ->
                read(Condition.class, position, fullUrl, reduced).ifPresent(conditions::add);
            case "MedicationRequest" ->
                read(MedicationRequest.class, position, fullUrl, reduced).ifPresent(requests::add);
            case "MedicationStatement" ->
                read(MedicationStatement.class, position, fullUrl, reduced).ifPresent(statements::add);
            default -> read(Medication.class, position, fullUrl, reduced).ifPresent(this::addMedication);
        }
    }

    /** Reports an entry that holds nothing to take. */
    void note(int position, String resourceType, EntryFinding finding) {
        entries.add(new ImportReport.Entry(position, ImportedFields.reportable(resourceType), finding));
    }

    /** What the whole input amounts to; {@code stumbled} is what the reader of the format could not get past. */
    ImportOutcome finish(ImportFormat format, Optional<ImportProblem> stumbled) {
        var subject = patients.stream().findFirst().map(read -> new PatientReference(read.resource(), read.fullUrl()));
        var facts = new KeptFacts(subject, entries);
        var keptConditions = facts.conditions(conditions, codeMap, now);
        var keptMedications = facts.medications(requests, statements, medications);
        var person = patients.stream().findFirst().map(read -> person(read, keptConditions, keptMedications));
        patients.stream().skip(1).forEach(other -> note(other.position(), PATIENT, EntryFinding.ANOTHER_PATIENT));
        entries.sort(Comparator.comparingInt(ImportReport.Entry::position));

        var problem = stumbled.or(this::problem);
        var primary = problem.isPresent()
                ? Optional.<ImportedCondition>empty()
                : person.flatMap(ImportedPerson::proposedPrimary);
        var report = new ImportReport(format, codeMap.version(), primary.map(ImportedCondition::kind), entries);
        return problem.<ImportOutcome>map(found -> new ImportOutcome.Refused(found, report))
                .orElseGet(() -> new ImportOutcome.Accepted(person.orElseThrow(), report));
    }

    private ImportedPerson person(
            ReadResource<Patient> read,
            List<ImportedCondition> keptConditions,
            List<ImportedMedication> keptMedications) {
        var person = new PatientMapping(read.reading(), now).map(read.resource(), keptConditions, keptMedications);
        note(read.position(), PATIENT, read.reading().finding());
        return person;
    }

    private Optional<ImportProblem> problem() {
        var otherVersion = positionsOf(EntryFinding.WRONG_FHIR_VERSION);
        if (!otherVersion.isEmpty()) {
            return Optional.of(new ImportProblem.WrongFhirVersion(otherVersion));
        }
        if (patients.size() > 1) {
            return Optional.of(new ImportProblem.SeveralPatients(patients.size()));
        }
        var malformedPatient = entries.stream()
                .filter(entry -> entry.finding() == EntryFinding.MALFORMED_RESOURCE)
                .filter(entry -> entry.resourceType().equals(PATIENT))
                .findFirst();
        if (malformedPatient.isPresent()) {
            return Optional.of(
                    new ImportProblem.PatientNotReadable(malformedPatient.get().position()));
        }
        if (patients.isEmpty()) {
            return Optional.of(new ImportProblem.NoPatient());
        }
        if (!livingWithADayOfDeath.isEmpty()) {
            return Optional.of(new ImportProblem.LivingWithADayOfDeath(livingWithADayOfDeath.getFirst()));
        }
        var strangers = positionsOf(EntryFinding.SUBJECT_NOT_RESOLVABLE);
        return strangers.isEmpty() ? Optional.empty() : Optional.of(new ImportProblem.SubjectNotResolvable(strangers));
    }

    private List<Integer> positionsOf(EntryFinding finding) {
        return entries.stream()
                .filter(entry -> entry.finding() == finding)
                .map(ImportReport.Entry::position)
                .toList();
    }

    /** FHIR has either whether the person died or when. Of both the date says more, unless the other denies the death. */
    private void readPatient(int position, Optional<String> fullUrl, ObjectNode patient) {
        if (patient.hasNonNull(DAY_OF_DEATH)) {
            var died = patient.remove(DEATH);
            if (died != null && died.asText().equals("false")) {
                livingWithADayOfDeath.add(position);
            }
        }
        read(Patient.class, position, fullUrl, patient).ifPresent(patients::add);
    }

    private <R extends Resource> Optional<ReadResource<R>> read(
            Class<R> type, int position, Optional<String> fullUrl, ObjectNode resource) {
        var reading = new LenientReading();
        var parsed = R4Parser.parse(type, resource, reading);
        if (parsed.isEmpty()) {
            note(position, type.getSimpleName(), EntryFinding.MALFORMED_RESOURCE);
        }
        return parsed.map(read -> new ReadResource<>(position, fullUrl, read, reading));
    }

    private void addMedication(ReadResource<Medication> read) {
        read.fullUrl().ifPresent(url -> medications.put(url, read.resource().getCode()));
        Optional.ofNullable(read.resource().getIdElement().getIdPart())
                .ifPresent(id ->
                        medications.put("Medication/" + id, read.resource().getCode()));
        note(read.position(), "Medication", read.reading().finding());
    }
}
