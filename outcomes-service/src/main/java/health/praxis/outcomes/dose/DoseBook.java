package health.praxis.outcomes.dose;

import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.delivery.DeliveredSession;
import health.praxis.outcomes.delivery.HomePracticeReadModel;
import health.praxis.outcomes.delivery.SessionReadModel;
import health.praxis.outcomes.plan.PlanReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Opens the dose of one person from what plans, sessions and reports of practice have told. */
@ApplicationScoped
public class DoseBook {

    private final PlanReadModel plans;
    private final SessionReadModel sessions;
    private final HomePracticeReadModel practice;
    private final ClinicReadModel clinics;

    DoseBook(PlanReadModel plans, SessionReadModel sessions, HomePracticeReadModel practice, ClinicReadModel clinics) {
        this.plans = plans;
        this.sessions = sessions;
        this.practice = practice;
        this.clinics = clinics;
    }

    /** The dose of a person; days are those of the clinic's zone. */
    public PatientDose of(UUID patientId) {
        ZoneId zone = clinics.current().zone();
        return new PatientDose(
                plans.prescribed(patientId),
                sessions.ofPatient(patientId).stream()
                        .flatMap(session -> dose(session, zone).stream())
                        .toList(),
                practice.ofPatient(patientId).stream()
                        .map(each ->
                                new HomeDose(each.practisedOn(), new DoseAmount(each.minutes(), each.repetitions())))
                        .toList());
    }

    private static Optional<SessionDose> dose(DeliveredSession session, ZoneId zone) {
        return session.discipline()
                .map(discipline -> new SessionDose(
                        session.id(),
                        session.version(),
                        session.planId(),
                        discipline,
                        switch (session.place()) {
                            case CLINIC -> DoseSource.CLINIC;
                            case VIRTUAL -> DoseSource.VIRTUAL;
                        },
                        LocalDate.ofInstant(session.startedAt(), zone),
                        new DoseAmount(session.activeMinutes(), session.repetitions()),
                        session.restMinutes()));
    }
}
