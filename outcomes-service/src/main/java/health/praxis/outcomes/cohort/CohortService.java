package health.praxis.outcomes.cohort;

import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.coverage.MeasuringWindow;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.patientcontext.ConditionReadModel;
import health.praxis.outcomes.patientcontext.Episode;
import health.praxis.outcomes.patientcontext.EpisodeReadModel;
import health.praxis.outcomes.patientcontext.PersonsCondition;
import health.praxis.platform.access.AccessFreshness;
import health.praxis.platform.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts the people who agreed to be counted, at every asking anew. */
@ApplicationScoped
public class CohortService {

    private static final int AT_ONCE = 1_000;

    private final AnalyticsConsentReadModel consents;
    private final EpisodeReadModel episodes;
    private final ConditionReadModel conditions;
    private final CohortReadModel cohorts;
    private final AccessFreshness freshness;
    private final MeasuringWindow window;
    private final InstrumentCatalogue catalogue;
    private final ClinicReadModel clinics;
    private final Clock clock;

    CohortService(
            AnalyticsConsentReadModel consents,
            EpisodeReadModel episodes,
            ConditionReadModel conditions,
            CohortReadModel cohorts,
            AccessFreshness freshness,
            MeasuringWindow window,
            InstrumentCatalogue catalogue,
            ClinicReadModel clinics,
            Clock clock) {
        this.consents = consents;
        this.episodes = episodes;
        this.conditions = conditions;
        this.cohorts = cohorts;
        this.freshness = freshness;
        this.window = window;
        this.catalogue = catalogue;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** @throws Unavailable when this service cannot show that no withdrawal has passed it by */
    CohortResponse of(CohortFilter filter) {
        if (!freshness.isShown()) {
            throw new Unavailable("record of consents");
        }
        ZoneId zone = clinics.current().zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<UUID> people = consents.consenting(today);
        List<CohortMember> members = new ArrayList<>();
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            members.addAll(
                    members(people.subList(from, Math.min(from + AT_ONCE, people.size())), filter.instrument(), zone));
        }
        List<CohortResponse.Cohort> cells = new ArrayList<>();
        boolean leftOut = false;
        for (Instrument instrument : catalogue.all()) {
            if (!instrument.useAsOutcome()) {
                continue;
            }
            CohortTable table = CohortTable.of(members.stream()
                    .flatMap(member -> CohortCase.of(member, instrument, window).stream())
                    .toList());
            leftOut |= table.leftOut();
            table.cells().stream()
                    .filter(cell -> filter.accepts(cell.key()))
                    .forEach(cell -> cells.add(CohortResponse.Cohort.of(instrument, cell)));
        }
        return CohortResponse.of(cells, leftOut, today, catalogue.version());
    }

    private List<CohortMember> members(List<UUID> people, Optional<String> instrument, ZoneId zone) {
        Map<UUID, Episode> latest = new HashMap<>();
        episodes.ofPatients(people).forEach(episode -> latest.put(episode.patientId(), episode));
        Map<UUID, PersonsCondition> primary = conditions.primaryOf(people);
        Map<UUID, List<CohortResult>> results = cohorts.results(people, instrument, zone).stream()
                .collect(Collectors.groupingBy(CohortResult::patientId));
        Map<UUID, List<CohortReadModel.SessionMinutes>> sessions = cohorts.minutes(people, zone).stream()
                .collect(Collectors.groupingBy(CohortReadModel.SessionMinutes::patientId));
        return people.stream()
                .filter(person -> latest.containsKey(person) && primary.containsKey(person))
                .map(person -> {
                    Episode episode = latest.get(person);
                    PersonsCondition condition = primary.get(person);
                    return new CohortMember(
                            episode,
                            condition.condition(),
                            condition.phaseOn(episode.startedOn()),
                            results.getOrDefault(person, List.of()),
                            minutes(episode, sessions.getOrDefault(person, List.of())));
                })
                .toList();
    }

    private static double minutes(Episode episode, List<CohortReadModel.SessionMinutes> sessions) {
        return sessions.stream()
                .filter(session -> !session.day().isBefore(episode.startedOn())
                        && !session.day().isAfter(episode.endedOn().orElse(LocalDate.MAX)))
                .mapToDouble(CohortReadModel.SessionMinutes::minutes)
                .sum();
    }
}
