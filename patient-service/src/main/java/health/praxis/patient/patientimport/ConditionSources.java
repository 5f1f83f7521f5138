package health.praxis.patient.patientimport;

import health.praxis.patient.condition.ClinicalStatus;
import health.praxis.patient.condition.ConditionCode;
import health.praxis.patient.condition.ConditionDetails;
import health.praxis.patient.condition.OnsetPrecision;
import health.praxis.patient.condition.SourceCondition;
import health.praxis.patient.medication.MedicationEntry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The kept facts of an import in the words of the features that record them. */
final class ConditionSources {

    private ConditionSources() {}

    /** The one proposed as primary first, because the first unresolved one becomes primary; then by onset, latest first. */
    static List<SourceCondition> inOrder(ImportedPerson person) {
        var proposed = person.proposedPrimary();
        return person.conditions().stream()
                .sorted(Comparator.comparing((ImportedCondition condition) ->
                                proposed.filter(condition::equals).isEmpty())
                        .thenComparing(ImportedCondition.BY_ONSET.reversed()))
                .map(ConditionSources::source)
                .toList();
    }

    static SourceCondition source(ImportedCondition condition) {
        var status = status(condition.clinicalStatus());
        return new SourceCondition(
                sourceId(condition),
                condition.kind(),
                new ConditionDetails(
                        List.of(new ConditionCode(condition.system(), condition.code())),
                        condition.onset().map(PartialDate::date).orElse(null),
                        condition.onset().map(ConditionSources::precision).orElse(null),
                        null,
                        null,
                        null,
                        null),
                status,
                status == ClinicalStatus.RESOLVED ? resolvedOn(condition) : null);
    }

    static List<MedicationEntry> medications(ImportedPerson person) {
        return person.medications().stream()
                .map(medication -> new MedicationEntry(
                        medication.system().orElse(null),
                        medication.code().orElse(null),
                        medication.display(),
                        medication.status(),
                        medication.authoredOn().map(PartialDate::date).orElse(null)))
                .toList();
    }

    /** The same for the same illness whenever it is read; see {@link ImportedCondition.Identity}. */
    private static String sourceId(ImportedCondition condition) {
        var onset = condition
                .onset()
                .map(date -> date.instant().map(Object::toString).orElse(date.date() + " " + date.precision()))
                .orElse("");
        return String.join("|", condition.kind().key(), condition.system(), condition.code(), onset);
    }

    private static ClinicalStatus status(ImportedCondition.ClinicalStatus status) {
        return switch (status) {
            case ACTIVE, RECURRENCE, RELAPSE -> ClinicalStatus.ACTIVE;
            case INACTIVE, REMISSION -> ClinicalStatus.REMISSION;
            case RESOLVED -> ClinicalStatus.RESOLVED;
        };
    }

    private static OnsetPrecision precision(PartialDate date) {
        return switch (date.precision()) {
            case DAY, INSTANT -> OnsetPrecision.DAY;
            case MONTH -> OnsetPrecision.MONTH;
            case YEAR -> OnsetPrecision.YEAR;
        };
    }

    private static LocalDate resolvedOn(ImportedCondition condition) {
        return condition
                .abatement()
                .filter(date -> precision(date) == OnsetPrecision.DAY)
                .map(PartialDate::date)
                .filter(end -> condition
                        .onset()
                        .filter(onset -> end.isBefore(onset.date()))
                        .isEmpty())
                .orElse(null);
    }
}
