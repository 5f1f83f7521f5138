package health.praxis.outcomes.homeprogramme;

import health.praxis.outcomes.plan.DayRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A programme over time; days are for the clinic's zone to say.
 *
 * @param versions in the order they were told
 * @param stops in the order they began
 */
record HomeCourse(List<HomeVersion> versions, List<HomeStop> stops) {

    static final HomeCourse NOT_BEGUN = new HomeCourse(List.of(), List.of());

    HomeCourse {
        versions = List.copyOf(versions);
        stops = List.copyOf(stops);
    }

    HomeCourse with(HomeVersion version) {
        return new HomeCourse(
                Stream.concat(versions.stream(), Stream.of(version)).toList(), stops);
    }

    HomeCourse stopped(HomeStop stop) {
        return new HomeCourse(
                versions, Stream.concat(stops.stream(), Stream.of(stop)).toList());
    }

    /** Everything that was stopped goes on. */
    HomeCourse resumedAt(Instant at) {
        return new HomeCourse(
                versions,
                stops.stream()
                        .map(stop ->
                                stop.until() == null ? new HomeStop(stop.from(), at, stop.scope(), stop.items()) : stop)
                        .toList());
    }

    /** What was asked for, item by item, cut where another version or a stop cut it. */
    List<AskedPractice> asked(UUID programmeId, UUID planId, ZoneId zone) {
        List<AskedPractice> asked = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            LocalDate from = dayOf(versions.get(i).at(), zone);
            LocalDate until =
                    i + 1 < versions.size() ? dayOf(versions.get(i + 1).at(), zone) : LocalDate.MAX;
            for (HomeItem item : versions.get(i).items()) {
                running(item, new DayRange(from, until), zone).stream()
                        .map(days -> new AskedPractice(
                                planId,
                                programmeId,
                                item.itemId(),
                                item.exercise(),
                                item.daysPerWeek(),
                                item.minutes(),
                                item.repetitions(),
                                days))
                        .forEach(asked::add);
            }
        }
        return List.copyOf(asked);
    }

    private List<DayRange> running(HomeItem item, DayRange whole, ZoneId zone) {
        List<DayRange> parts = List.of(whole);
        for (HomeStop stop : stops) {
            if (stop.stops(item)) {
                DayRange stopped = stop.days(zone);
                parts = parts.stream()
                        .flatMap(part -> part.without(stopped).stream())
                        .toList();
            }
        }
        return parts.stream().filter(DayRange::isNotEmpty).toList();
    }

    private static LocalDate dayOf(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
