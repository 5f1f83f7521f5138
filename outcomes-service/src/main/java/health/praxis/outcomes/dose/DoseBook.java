package health.praxis.outcomes.dose;

import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.delivery.DeliveredSession;
import health.praxis.outcomes.delivery.HomePracticeReadModel;
import health.praxis.outcomes.delivery.SessionReadModel;
import health.praxis.outcomes.guideline.GuidelineCatalogue;
import health.praxis.outcomes.homeprogramme.HomeProgrammeReadModel;
import health.praxis.outcomes.patientcontext.ConditionReadModel;
import health.praxis.outcomes.patientcontext.EpisodeReadModel;
import health.praxis.outcomes.patientcontext.KnownEpisode;
import health.praxis.outcomes.plan.PlanReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Opens the dose of one person from what plans, sessions and reports of practice have told. */
@ApplicationScoped
public class DoseBook {

    private final PlanReadModel plans;
    private final SessionReadModel sessions;
    private final HomePracticeReadModel practice;
    private final HomeProgrammeReadModel programmes;
    private final ConditionReadModel conditions;
    private final EpisodeReadModel episodes;
    private final GuidelineCatalogue guidelines;
    private final ClinicReadModel clinics;

    DoseBook(
            PlanReadModel plans,
            SessionReadModel sessions,
            HomePracticeReadModel practice,
            HomeProgrammeReadModel programmes,
            ConditionReadModel conditions,
            EpisodeReadModel episodes,
            GuidelineCatalogue guidelines,
            ClinicReadModel clinics) {
        this.plans = plans;
        this.sessions = sessions;
        this.practice = practice;
        this.programmes = programmes;
        this.conditions = conditions;
        this.episodes = episodes;
        this.guidelines = guidelines;
        this.clinics = clinics;
    }

    /** The dose of a person; days are those of the clinic's zone. */
    public PatientDose of(UUID patientId) {
        ZoneId zone = clinics.current().zone();
        return new PatientDose(
                plans.prescribed(patientId),
                held(patientId, zone),
                practice.ofPatient(patientId).stream()
                        .map(each ->
                                new HomeDose(each.practisedOn(), new DoseAmount(each.minutes(), each.repetitions())))
                        .toList());
    }

    /** The same, exercise by exercise. */
    ExerciseLedger exercises(UUID patientId) {
        ZoneId zone = clinics.current().zone();
        Stream<PractisedExercise> inSessions = sessions.ofPatient(patientId).stream()
                .flatMap(session -> session.activities().stream()
                        .map(activity -> new PractisedExercise(
                                LocalDate.ofInstant(session.startedAt(), zone),
                                session.discipline(),
                                source(session),
                                activity.exercise(),
                                new DoseAmount(activity.minutes(), activity.repetitions()))));
        Stream<PractisedExercise> atHome = practice.ofPatient(patientId).stream()
                .flatMap(report -> report.items().stream()
                        .map(item -> new PractisedExercise(
                                report.practisedOn(),
                                Optional.empty(),
                                DoseSource.HOME,
                                item.exercise(),
                                new DoseAmount(item.minutes(), item.repetitions()))));
        return new ExerciseLedger(Stream.concat(inSessions, atHome).toList(), programmes.asked(patientId));
    }

    /** What is named for the person's condition, each with the weeks that can be held against it. */
    List<GuidelineResponse> guidelines(UUID patientId, LocalDate today) {
        List<SessionDose> held = held(patientId, clinics.current().zone());
        List<KnownEpisode> treated = episodes.ofPatient(patientId);
        return conditions
                .primaryOf(patientId)
                .map(primary -> guidelines.forCondition(primary.condition()))
                .orElse(List.of())
                .stream()
                .map(dose -> GuidelineResponse.of(dose, new GuidelineCheck(dose, held, treated).weeks(today)))
                .toList();
    }

    private List<SessionDose> held(UUID patientId, ZoneId zone) {
        return sessions.ofPatient(patientId).stream()
                .flatMap(session -> dose(session, zone).stream())
                .toList();
    }

    private static DoseSource source(DeliveredSession session) {
        return switch (session.place()) {
            case CLINIC -> DoseSource.CLINIC;
            case VIRTUAL -> DoseSource.VIRTUAL;
        };
    }

    private static Optional<SessionDose> dose(DeliveredSession session, ZoneId zone) {
        return session.discipline()
                .map(discipline -> new SessionDose(
                        session.id(),
                        session.version(),
                        session.planId(),
                        discipline,
                        source(session),
                        LocalDate.ofInstant(session.startedAt(), zone),
                        new DoseAmount(session.activeMinutes(), session.repetitions()),
                        session.restMinutes()));
    }
}
