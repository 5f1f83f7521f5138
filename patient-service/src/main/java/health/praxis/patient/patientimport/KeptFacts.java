package health.praxis.patient.patientimport;

import health.praxis.patient.patientimport.ImportedCondition.Identity;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Reference;

/** Keeps the facts that are about the input's patient, each once, and reports what became of every one. */
final class KeptFacts {

    private record Candidate<T>(ReadResource<?> read, T fact, EntryFinding finding) {}

    private final Optional<PatientReference> subject;
    private final List<ImportReport.Entry> entries;

    KeptFacts(Optional<PatientReference> subject, List<ImportReport.Entry> entries) {
        this.subject = subject;
        this.entries = entries;
    }

    /** Of two records of one illness the later one counts, and of two equally old ones the one that says it is over. */
    List<ImportedCondition> conditions(List<ReadResource<Condition>> reads, CodeMap codeMap, Instant now) {
        Map<Identity, Candidate<ImportedCondition>> kept = new LinkedHashMap<>();
        for (var read : reads) {
            var result = new ConditionMapping(read.reading(), codeMap, now).map(read.resource());
            if (isAboutAnother(read.resource().getSubject(), result.finding())
                    || result.condition().isEmpty()) {
                noteNotKept(read, read.resource().getSubject(), result.finding());
                continue;
            }
            var candidate = new Candidate<>(read, result.condition().get(), result.finding());
            var rival = kept.get(candidate.fact().identity());
            boolean wins = rival == null || ImportedCondition.BY_AUTHORITY.compare(rival.fact(), candidate.fact()) < 0;
            if (wins) {
                kept.put(candidate.fact().identity(), candidate);
            }
            if (rival != null) {
                note(wins ? rival.read() : read, EntryFinding.DUPLICATE);
            }
        }
        return noteKept(kept.values());
    }

    /** @param codes of the input's Medication resources, by what a reference may call them */
    List<ImportedMedication> medications(
            List<ReadResource<MedicationRequest>> requests,
            List<ReadResource<MedicationStatement>> statements,
            Map<String, CodeableConcept> codes) {
        Map<ImportedMedication, Candidate<ImportedMedication>> kept = new LinkedHashMap<>();
        for (var read : requests) {
            var result = new MedicationMapping(read.reading(), codes).map(read.resource());
            keep(kept, read, read.resource().getSubject(), result);
        }
        for (var read : statements) {
            var result = new MedicationMapping(read.reading(), codes).map(read.resource());
            keep(kept, read, read.resource().getSubject(), result);
        }
        return noteKept(kept.values());
    }

    private void keep(
            Map<ImportedMedication, Candidate<ImportedMedication>> kept,
            ReadResource<?> read,
            Reference about,
            MedicationMapping.Result result) {
        if (isAboutAnother(about, result.finding()) || result.medication().isEmpty()) {
            noteNotKept(read, about, result.finding());
            return;
        }
        var candidate = new Candidate<>(read, result.medication().get(), result.finding());
        if (kept.putIfAbsent(candidate.fact(), candidate) != null) {
            note(read, EntryFinding.DUPLICATE);
        }
    }

    /** What was entered in error may have been entered for the wrong person: that is no mix-up of the input. */
    private boolean isAboutAnother(Reference about, EntryFinding finding) {
        return finding != EntryFinding.ENTERED_IN_ERROR
                && subject.filter(patient -> patient.isMeantBy(about)).isEmpty();
    }

    private void noteNotKept(ReadResource<?> read, Reference about, EntryFinding finding) {
        note(read, isAboutAnother(about, finding) ? EntryFinding.SUBJECT_NOT_RESOLVABLE : finding);
    }

    private <T> List<T> noteKept(Collection<Candidate<T>> candidates) {
        candidates.forEach(candidate -> note(candidate.read(), candidate.finding()));
        return candidates.stream().map(Candidate::fact).toList();
    }

    private void note(ReadResource<?> read, EntryFinding finding) {
        entries.add(new ImportReport.Entry(read.position(), read.resource().fhirType(), finding));
    }
}
