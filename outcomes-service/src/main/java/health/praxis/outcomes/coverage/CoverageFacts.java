package health.praxis.outcomes.coverage;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.assessment.MeasuredResults;
import health.praxis.outcomes.assessment.Subject;
import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.attainment.RatedOccasion;
import health.praxis.outcomes.attainment.RatedOccasions;
import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.delivery.SessionReadModel;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.patientcontext.ConditionReadModel;
import health.praxis.outcomes.patientcontext.Episode;
import health.praxis.outcomes.patientcontext.EpisodeReadModel;
import health.praxis.outcomes.patientcontext.PersonsCondition;
import health.praxis.outcomes.plan.EpisodePlan;
import health.praxis.outcomes.plan.PlanReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts together what decides about coverage. A discipline takes part in an episode from the first day it is prescribed
 * for by a plan of the episode, or from its first session in the episode's days.
 */
@ApplicationScoped
class CoverageFacts {

    private final EpisodeReadModel episodes;
    private final ConditionReadModel conditions;
    private final PlanReadModel plans;
    private final SessionReadModel sessions;
    private final MeasuredResults results;
    private final RatedOccasions ratings;
    private final InstrumentCatalogue catalogue;
    private final ClinicReadModel clinics;

    CoverageFacts(
            EpisodeReadModel episodes,
            ConditionReadModel conditions,
            PlanReadModel plans,
            SessionReadModel sessions,
            MeasuredResults results,
            RatedOccasions ratings,
            InstrumentCatalogue catalogue,
            ClinicReadModel clinics) {
        this.episodes = episodes;
        this.conditions = conditions;
        this.plans = plans;
        this.sessions = sessions;
        this.results = results;
        this.ratings = ratings;
        this.catalogue = catalogue;
        this.clinics = clinics;
    }

    /** One for each episode of the person, the first one first. */
    List<EpisodeFacts> of(UUID patientId, boolean deceased) {
        List<Episode> all = episodes.ofPatients(List.of(patientId));
        if (all.isEmpty()) {
            return List.of();
        }
        ZoneId zone = clinics.current().zone();
        Optional<Condition> condition = conditions.primaryOf(patientId).map(PersonsCondition::condition);
        List<Expectation.Measured> measured = Stream.concat(results.of(patientId).stream(), aboutCaring(patientId))
                .map(result -> measured(result, zone))
                .toList();
        List<RatedOccasion> rated = ratings.of(patientId);
        return all.stream()
                .map(episode -> {
                    List<EpisodePlan> its = plans.ofEpisode(episode.id());
                    return new EpisodeFacts(
                            episode,
                            condition,
                            disciplines(episode, its, zone),
                            its,
                            Stream.concat(measured.stream(), ofPlans(its, rated, zone))
                                    .sorted(Comparator.comparing(Expectation.Measured::day))
                                    .toList(),
                            deceased);
                })
                .toList();
    }

    /** What asks a caregiver about the caring is measured when whichever caregiver has answered it. */
    private Stream<MeasuredResult> aboutCaring(UUID patientId) {
        return results.ofCaregivers(patientId).stream()
                .filter(result -> catalogue
                        .find(result.instrument())
                        .filter(Subject::asksACaregiver)
                        .isPresent());
    }

    /** A measurement is of the person, a rating of one plan's goals: it tells nothing about those of another episode. */
    private static Stream<Expectation.Measured> ofPlans(
            List<EpisodePlan> plans, List<RatedOccasion> rated, ZoneId zone) {
        Set<UUID> ids = plans.stream().map(EpisodePlan::planId).collect(Collectors.toUnmodifiableSet());
        return rated.stream()
                .filter(occasion -> ids.contains(occasion.planId()))
                .map(occasion -> measured(occasion, zone));
    }

    private static Expectation.Measured measured(MeasuredResult result, ZoneId zone) {
        return new Expectation.Measured(
                result.assessmentId(),
                result.instrument(),
                LocalDate.ofInstant(result.performedAt(), zone),
                result.timePoint());
    }

    /** Rating goals is to the scale of goals what an assessment is to another instrument. */
    private static Expectation.Measured measured(RatedOccasion rated, ZoneId zone) {
        TimePoint timePoint = switch (rated.occasion()) {
            case BASELINE -> TimePoint.BASELINE;
            case INTERIM -> TimePoint.INTERIM;
            case ACHIEVED -> TimePoint.DISCHARGE;
        };
        return new Expectation.Measured(
                rated.id(), Expectations.SCALE_OF_GOALS, LocalDate.ofInstant(rated.ratedAt(), zone), timePoint);
    }

    private Map<Discipline, LocalDate> disciplines(Episode episode, List<EpisodePlan> its, ZoneId zone) {
        Map<Discipline, LocalDate> began = new EnumMap<>(Discipline.class);
        its.stream()
                .flatMap(plan -> plan.prescribed().stream())
                .forEach(span -> began.merge(span.discipline(), span.from(), CoverageFacts::earlier));
        sessions.ofPatient(episode.patientId())
                .forEach(session -> session.discipline().ifPresent(discipline -> {
                    LocalDate day = LocalDate.ofInstant(session.startedAt(), zone);
                    if (!day.isBefore(episode.startedOn())
                            && !day.isAfter(episode.endedOn().orElse(LocalDate.MAX))) {
                        began.merge(discipline, day, CoverageFacts::earlier);
                    }
                }));
        return began;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
