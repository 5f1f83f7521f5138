package health.praxis.outcomes.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.outcomes.alert.AlertChanged;
import health.praxis.outcomes.assessment.AssessmentChanged;
import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.delivery.DoseDelivered;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.patientcontext.ContextChanged;
import health.praxis.outcomes.patientcontext.People;
import health.praxis.outcomes.plan.PlanChanged;
import health.praxis.outcomes.timeline.TimelineEntry.Kind;
import health.praxis.outcomes.timeline.TimelineResponse.Moment;
import health.praxis.outcomes.timeline.TimelineResponse.Series;
import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.NotFound;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the timeline of people up to date, after progress has been judged, and reads it. */
@ApplicationScoped
public class TimelineService {

    /** After those who compute what the timeline shows. */
    private static final int LAST = Interceptor.Priority.LIBRARY_AFTER;

    private final TimelineBook book;
    private final TimelineProjection timelines;
    private final InstrumentCatalogue catalogue;
    private final ClinicReadModel clinics;
    private final People people;
    private final Clock clock;

    TimelineService(
            TimelineBook book,
            TimelineProjection timelines,
            InstrumentCatalogue catalogue,
            ClinicReadModel clinics,
            People people,
            Clock clock) {
        this.book = book;
        this.timelines = timelines;
        this.catalogue = catalogue;
        this.clinics = clinics;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes @Priority(LAST) AssessmentChanged change) {
        draw(change.patientId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes @Priority(LAST) DoseDelivered change) {
        draw(change.patientId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes @Priority(LAST) PlanChanged change) {
        draw(change.patientId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes @Priority(LAST) ContextChanged change) {
        draw(change.patientId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void after(@Observes @Priority(LAST) AlertChanged change) {
        draw(change.patientId());
    }

    private void draw(UUID patientId) {
        timelines.replace(patientId, book.of(patientId));
    }

    /**
     * The course of a person.
     *
     * @param instruments whose scores are shown; all when there are none
     * @throws MalformedRequest when the catalogue has no such instrument
     * @throws NotFound when the caller may not see the person, or nothing has been read about them
     */
    TimelineResponse read(UUID patientId, ShownDays days, List<String> instruments) {
        var shown = ShownInstruments.of(instruments, catalogue);
        people.requireVisible(patientId);
        ZoneId zone = clinics.current().zone();
        Instant first = days.first(zone);
        Instant until = days.until(zone, clock.instant());
        Map<Kind, List<Moment>> moments = new LinkedHashMap<>();
        Sight sight = Sight.of(people, patientId);
        for (TimelineEntry entry : timelines.read(patientId, first, until)) {
            if (!sight.includes(entry)) {
                continue;
            }
            moments.computeIfAbsent(entry.kind(), none -> new ArrayList<>())
                    .add(new Moment(entry.at(), sight.only(entry)));
        }
        if (moments.isEmpty() && !people.isKnown(patientId)) {
            throw new NotFound("patient", patientId);
        }
        return new TimelineResponse(
                patientId,
                days.from() == null ? earliest(moments).orElse(until) : first,
                until,
                zone.getId(),
                series(moments, shown),
                of(moments, Kind.DOSE_WEEK),
                of(moments, Kind.HOME_WEEK),
                of(moments, Kind.ALERT),
                of(moments, Kind.FINDING),
                of(moments, Kind.PLAN_CHANGE),
                TimelineResponse.NOTICE);
    }

    private List<Series> series(Map<Kind, List<Moment>> moments, ShownInstruments shown) {
        Map<SeriesKey, List<Moment>> bySeries = new LinkedHashMap<>();
        Map<SeriesKey, JsonNode> thresholds = new HashMap<>();
        of(moments, Kind.SCORE)
                .forEach(point -> bySeries.computeIfAbsent(SeriesKey.of(point.detail()), none -> new ArrayList<>())
                        .add(point));
        of(moments, Kind.THRESHOLDS)
                .forEach(held -> thresholds.putIfAbsent(SeriesKey.of(held.detail()), held.detail()));
        return bySeries.entrySet().stream()
                .filter(each -> shown.include(each.getKey().instrument()))
                .flatMap(each -> catalogue.find(each.getKey().instrument()).stream()
                        .map(instrument -> Series.of(
                                instrument,
                                each.getKey().circumstances(),
                                each.getKey().label(bySeries.keySet()),
                                SeriesKey.without(thresholds.get(each.getKey())),
                                each.getValue().stream()
                                        .map(point -> new Moment(point.at(), SeriesKey.without(point.detail())))
                                        .toList())))
                .toList();
    }

    private static Optional<Instant> earliest(Map<Kind, List<Moment>> moments) {
        return moments.values().stream().flatMap(List::stream).map(Moment::at).min(Instant::compareTo);
    }

    private static List<Moment> of(Map<Kind, List<Moment>> moments, Kind kind) {
        return moments.getOrDefault(kind, List.of());
    }
}
