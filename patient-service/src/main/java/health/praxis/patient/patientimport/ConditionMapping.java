package health.praxis.patient.patientimport;

import health.praxis.patient.patientimport.ImportedCondition.ClinicalStatus;
import health.praxis.patient.patientimport.ImportedCondition.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;

/** A FHIR Condition in the product's words, or why it is not kept. */
final class ConditionMapping {

    /** How far the clock of an EHR may run ahead. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** The condition when it is kept, and the finding in any case. */
    record Result(Optional<ImportedCondition> condition, EntryFinding finding) {}

    private final LenientReading reading;
    private final CodeMap codeMap;
    private final Instant now;

    ConditionMapping(LenientReading reading, CodeMap codeMap, Instant now) {
        this.reading = reading;
        this.codeMap = codeMap;
        this.now = now;
    }

    Result map(Condition condition) {
        var verification = codes(condition.getVerificationStatus()).toList();
        if (verification.contains("entered-in-error")) {
            return notKept(EntryFinding.ENTERED_IN_ERROR);
        }
        if (verification.contains("refuted")) {
            return notKept(EntryFinding.REFUTED);
        }
        return switch (codeMap.meaningOf(diagnosisCodes(condition.getCode()))) {
            case CodeMeaning.NotKept(EntryFinding finding) -> notKept(finding);
            case CodeMeaning.Known known -> known(condition, known);
        };
    }

    private Result known(Condition condition, CodeMeaning.Known meaning) {
        var onset = date(condition.getOnset(), Period::getStartElement);
        if (onset.filter(date -> date.isAfter(now.plus(CLOCK_TOLERANCE))).isPresent()) {
            return notKept(EntryFinding.ONSET_IN_THE_FUTURE);
        }
        var kept = new ImportedCondition(
                meaning.kind(),
                meaning.system(),
                meaning.code(),
                onset,
                clinicalStatus(condition),
                date(condition.getAbatement(), Period::getEndElement),
                reading.date(condition.getRecordedDateElement()),
                oneOf(condition.getVerificationStatus(), Verification::find));
        return new Result(Optional.of(kept), reading.finding());
    }

    /** A condition without a status is resolved when it says when it ended, else active. */
    private ClinicalStatus clinicalStatus(Condition condition) {
        return oneOf(condition.getClinicalStatus(), ClinicalStatus::find)
                .orElse(condition.getAbatement() == null ? ClinicalStatus.ACTIVE : ClinicalStatus.RESOLVED);
    }

    /** An age, a range or a text is no date; that it was there is reported. */
    private Optional<PartialDate> date(Type time, Function<Period, DateTimeType> limit) {
        return switch (time) {
            case DateTimeType date -> reading.date(date);
            case Period period -> reading.date(limit.apply(period));
            case null -> Optional.empty();
            default -> {
                reading.ignoreValue();
                yield Optional.empty();
            }
        };
    }

    private List<CodeMap.Code> diagnosisCodes(CodeableConcept concept) {
        return reading.each(
                concept.getCoding(),
                coding -> reading.text(coding.getCode())
                        .map(code -> new CodeMap.Code(
                                Optional.ofNullable(coding.getSystem()).orElse(""), code)));
    }

    private <T> Optional<T> oneOf(CodeableConcept concept, Function<String, Optional<T>> find) {
        var found = codes(concept).flatMap(code -> find.apply(code).stream()).findFirst();
        if (found.isEmpty() && !concept.isEmpty()) {
            reading.ignoreValue();
        }
        return found;
    }

    private static Stream<String> codes(CodeableConcept concept) {
        return concept.getCoding().stream().map(Coding::getCode).filter(code -> code != null);
    }

    private static Result notKept(EntryFinding finding) {
        return new Result(Optional.empty(), finding);
    }
}
