package health.praxis.outcomes.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.patientcontext.Episode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Which measures a person's episodes ask for and what became of each.
 *
 * @param items one for each episode, the first one first
 * @param asOf the day at the clinic that it was looked at
 * @param coreSetsVersion edition of the core sets and the schedule
 */
public record CoverageResponse(List<EpisodeCoverage> items, LocalDate asOf, String coreSetsVersion) {

    /** What became of an expected measure, on a day. */
    public enum State {
        @JsonProperty("measured")
        MEASURED,
        /** Wanted later. */
        @JsonProperty("upcoming")
        UPCOMING,
        /** Wanted by now and not there. */
        @JsonProperty("due")
        DUE,
        /** Not there, and it can no longer be had. */
        @JsonProperty("missed")
        MISSED
    }

    /**
     * @param endedOn null while the episode goes on
     * @param disciplines how complete each discipline's measures are; a measure counts for every discipline that may take it
     */
    public record EpisodeCoverage(
            UUID episodeId,
            String programme,
            LocalDate startedOn,
            LocalDate endedOn,
            List<DisciplineCoverage> disciplines,
            List<MeasureCoverage> measures) {}

    /** How many measures a discipline is asked for by now, and what became of them; later ones are not counted. */
    public record DisciplineCoverage(String discipline, int expected, int measured, int due, int missed) {}

    /**
     * @param reasons why it is asked for: the id of a core set, or a goal
     * @param assessmentId the result, for the scale of goals the rating of goals; or null
     * @param measuredOn its day in the clinic's calendar, or null
     */
    public record MeasureCoverage(
            String instrument,
            String name,
            TimePoint timePoint,
            State state,
            LocalDate dueOn,
            List<String> disciplines,
            List<Expectation.Reason> reasons,
            UUID assessmentId,
            LocalDate measuredOn) {}

    static CoverageResponse of(
            List<Episode> episodes,
            List<ExpectedMeasure> expected,
            CoreSets coreSets,
            InstrumentCatalogue catalogue,
            LocalDate today) {
        return new CoverageResponse(
                episodes.stream()
                        .map(episode -> episode(
                                episode,
                                expected.stream()
                                        .filter(each -> each.episodeId().equals(episode.id()))
                                        .toList(),
                                catalogue,
                                today))
                        .toList(),
                today,
                coreSets.version());
    }

    private static EpisodeCoverage episode(
            Episode episode, List<ExpectedMeasure> expected, InstrumentCatalogue catalogue, LocalDate today) {
        return new EpisodeCoverage(
                episode.id(),
                episode.programme().key(),
                episode.startedOn(),
                episode.endedOn().orElse(null),
                Arrays.stream(Discipline.values())
                        .map(discipline -> discipline(discipline, expected, today))
                        .filter(each -> each.expected() > 0)
                        .toList(),
                expected.stream().map(each -> measure(each, catalogue, today)).toList());
    }

    private static DisciplineCoverage discipline(
            Discipline discipline, List<ExpectedMeasure> expected, LocalDate today) {
        List<State> states = expected.stream()
                .filter(each -> each.disciplines().contains(discipline))
                .map(each -> state(each, today))
                .filter(state -> state != State.UPCOMING)
                .toList();
        return new DisciplineCoverage(
                discipline.key(),
                states.size(),
                count(states, State.MEASURED),
                count(states, State.DUE),
                count(states, State.MISSED));
    }

    private static int count(List<State> states, State wanted) {
        return (int) states.stream().filter(state -> state == wanted).count();
    }

    private static MeasureCoverage measure(ExpectedMeasure each, InstrumentCatalogue catalogue, LocalDate today) {
        return new MeasureCoverage(
                each.instrument(),
                catalogue.find(each.instrument()).map(Instrument::name).orElse(each.instrument()),
                each.timePoint(),
                state(each, today),
                each.dueOn(),
                each.disciplines().stream().map(Keyed::key).toList(),
                each.reasons(),
                each.assessmentId(),
                each.measuredOn());
    }

    private static State state(ExpectedMeasure each, LocalDate today) {
        if (each.status() == Expectation.Status.MEASURED) {
            return State.MEASURED;
        }
        if (each.isMissedOn(today)) {
            return State.MISSED;
        }
        return each.isDueOn(today) ? State.DUE : State.UPCOMING;
    }
}
