package health.praxis.outcomes.progress;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.medication.MedicationReadModel;
import health.praxis.outcomes.patientcontext.ConditionReadModel;
import health.praxis.outcomes.symptom.Symptom;
import health.praxis.outcomes.symptom.SymptomReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What happened to a person that can explain an unchanged score: relapses of any condition, reports of a chest infection, a
 * fever or low mood, changes of medication, and low mood by an instrument. Which of it lies in the span of a judgement is for the ladder to say.
 */
@ApplicationScoped
class Explanations {

    private static final Comparator<Confounder> IN_ORDER = Comparator.comparing(Confounder::day)
            .thenComparing(Confounder::kind)
            .thenComparing(Confounder::evidence);

    private final ConditionReadModel conditions;
    private final SymptomReadModel symptoms;
    private final MedicationReadModel medications;

    Explanations(ConditionReadModel conditions, SymptomReadModel symptoms, MedicationReadModel medications) {
        this.conditions = conditions;
        this.symptoms = symptoms;
        this.medications = medications;
    }

    /** What other services have told about a person, by days of the clinic's zone. */
    List<Confounder> told(UUID patientId, ZoneId zone) {
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

    /**
     * What of it, and of what was measured, can explain a score.
     *
     * @param judged the instrument that is judged; low mood does not explain a score of mood
     */
    static List<Confounder> of(String judged, List<Confounder> told, List<MeasuredResult> results, ZoneId zone) {
        Stream<Confounder> others =
                told.stream().filter(each -> each.kind() != Confounder.Kind.LOW_MOOD || LowMood.explains(judged));
        return Stream.concat(others, LowMood.among(results, judged, zone).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    private static Confounder.Kind kind(Symptom symptom) {
        return switch (symptom) {
            case CHEST_INFECTION, FEVER -> Confounder.Kind.INFECTION;
            case LOW_MOOD -> Confounder.Kind.LOW_MOOD;
        };
    }
}
