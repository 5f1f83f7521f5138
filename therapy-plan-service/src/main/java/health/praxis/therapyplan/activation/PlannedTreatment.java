package health.praxis.therapyplan.activation;

import health.praxis.therapyplan.prescription.DeliveryMode;
import health.praxis.therapyplan.prescription.Discipline;
import health.praxis.therapyplan.prescription.Prescription;
import java.time.LocalDate;
import java.util.UUID;

/** A prescription in codes and numbers, as other services may know it. */
record PlannedTreatment(
        UUID prescriptionId,
        Discipline discipline,
        int sessionsPerWeek,
        int weeks,
        int minutesPerSession,
        Integer repetitionsPerSession,
        Integer effortCeiling,
        DeliveryMode deliveryMode,
        LocalDate startsOn) {

    static PlannedTreatment from(Prescription prescription) {
        var says = prescription.definition();
        return new PlannedTreatment(
                prescription.id(),
                says.discipline(),
                says.dose().sessionsPerWeek(),
                says.dose().weeks(),
                says.dose().minutesPerSession(),
                says.dose().repetitionsPerSession(),
                says.effortCeiling(),
                says.deliveryMode(),
                says.startsOn());
    }
}
