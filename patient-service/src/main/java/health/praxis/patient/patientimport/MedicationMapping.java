package health.praxis.patient.patientimport;

import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** A FHIR MedicationRequest or MedicationStatement in the product's words, or why it is not kept. */
final class MedicationMapping {

    /** In UTF-16 units: the names of combined preparations are long. */
    private static final int LONGEST_DISPLAY = 400;

    /** The medication when it is kept, and the finding in any case. */
    record Result(Optional<ImportedMedication> medication, EntryFinding finding) {}

    private final LenientReading reading;
    private final Map<String, CodeableConcept> medications;

    /** @param medications the codes of the input's Medication resources by what a reference may call them */
    MedicationMapping(LenientReading reading, Map<String, CodeableConcept> medications) {
        this.reading = reading;
        this.medications = medications;
    }

    Result map(MedicationRequest request) {
        if (request.getStatus() == MedicationRequest.MedicationRequestStatus.ENTEREDINERROR) {
            return notKept(EntryFinding.ENTERED_IN_ERROR);
        }
        if (!isOrder(request.getIntent()) || request.getDoNotPerform()) {
            return notKept(EntryFinding.NOT_AN_ORDER);
        }
        var status = Optional.ofNullable(request.getStatus())
                .map(MedicationRequest.MedicationRequestStatus::toCode)
                .orElse("unknown");
        return medication(request.getMedication(), status, request.getAuthoredOnElement());
    }

    Result map(MedicationStatement statement) {
        if (statement.getStatus() == MedicationStatement.MedicationStatementStatus.ENTEREDINERROR) {
            return notKept(EntryFinding.ENTERED_IN_ERROR);
        }
        var status = Optional.ofNullable(statement.getStatus())
                .map(MedicationStatement.MedicationStatementStatus::toCode)
                .orElse("unknown");
        return medication(statement.getMedication(), status, statement.getDateAssertedElement());
    }

    private static boolean isOrder(MedicationRequest.MedicationRequestIntent intent) {
        return switch (intent) {
            case PROPOSAL, PLAN, OPTION -> false;
            case ORDER, ORIGINALORDER, REFLEXORDER, FILLERORDER, INSTANCEORDER, NULL -> true;
            case null -> true;
        };
    }

    private Result medication(Type medication, String status, BaseDateTimeType authoredOn) {
        return switch (medication) {
            case CodeableConcept concept -> medication(concept, status, authoredOn);
            case Reference reference ->
                referred(reference)
                        .map(concept -> medication(concept, status, authoredOn))
                        .orElseGet(() -> notKept(EntryFinding.MEDICATION_NOT_RESOLVABLE));
            case null -> notKept(EntryFinding.NO_CODE);
            default -> notKept(EntryFinding.NO_CODE);
        };
    }

    private Result medication(CodeableConcept concept, String status, BaseDateTimeType authoredOn) {
        var coding = concept.getCoding().stream().filter(Coding::hasCode).findFirst();
        var code = coding.flatMap(first -> reading.text(first.getCode()));
        var display = coding.flatMap(first -> reading.text(first.getDisplay(), LONGEST_DISPLAY))
                .or(() -> reading.text(concept.getText(), LONGEST_DISPLAY))
                .or(() -> code);
        if (display.isEmpty()) {
            return notKept(EntryFinding.NO_CODE);
        }
        var kept = new ImportedMedication(
                coding.flatMap(first -> reading.text(first.getSystem())),
                code,
                display.get(),
                status,
                reading.date(authoredOn));
        return new Result(Optional.of(kept), reading.finding());
    }

    private Optional<CodeableConcept> referred(Reference reference) {
        if (reference.getResource() instanceof Medication contained) {
            return Optional.of(contained.getCode());
        }
        return Optional.ofNullable(reference.getReference()).map(medications::get);
    }

    private static Result notKept(EntryFinding finding) {
        return new Result(Optional.empty(), finding);
    }
}
