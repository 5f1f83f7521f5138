package health.praxis.outcomes.progress;

import health.praxis.outcomes.medication.MedicationReadModel;
import health.praxis.outcomes.patientcontext.ConditionReadModel;
import health.praxis.outcomes.symptom.Symptom;
import health.praxis.outcomes.symptom.SymptomReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What other services have told about a person that can explain an unchanged score: relapses of any condition, reports of a
 * chest infection, a fever or low mood, and changes of medication.
 */
@ApplicationScoped
class ToldExplanations {

    private final ConditionReadModel conditions;
    private final SymptomReadModel symptoms;
    private final MedicationReadModel medications;

    ToldExplanations(ConditionReadModel conditions, SymptomReadModel symptoms, MedicationReadModel medications) {
        this.conditions = conditions;
        this.symptoms = symptoms;
        this.medications = medications;
    }

    /** All of it, by days of the clinic's zone. */
    List<Confounder> about(UUID patientId, ZoneId zone) {
        Stream<Confounder> relapses = conditions.relapses(patientId).stream()
                .map(relapse -> new Confounder(
                        Confounder.Kind.RELAPSE, LocalDate.ofInstant(relapse.at(), zone), relapse.conditionId()));
        Stream<Confounder> reports = symptoms.ofPatient(patientId).stream()
                .map(report -> new Confounder(
                        kind(report.symptom()), LocalDate.ofInstant(report.occurredAt(), zone), report.id()));
        Stream<Confounder> changes = medications.ofPatient(patientId).stream()
                .flatMap(change -> change.days(zone).stream()
                        .map(day -> new Confounder(Confounder.Kind.MEDICATION_CHANGE, day, change.id())));
        return Stream.of(relapses, reports, changes)
                .flatMap(Function.identity())
                .toList();
    }

    private static Confounder.Kind kind(Symptom symptom) {
        return switch (symptom) {
            case CHEST_INFECTION, FEVER -> Confounder.Kind.INFECTION;
            case LOW_MOOD -> Confounder.Kind.LOW_MOOD;
        };
    }
}
