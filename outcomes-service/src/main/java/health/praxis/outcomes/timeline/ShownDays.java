package health.praxis.outcomes.timeline;

import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of a timeline that a client asks for.
 *
 * @param from first day of 1900 to 9999, or null for everything
 * @param to last day of these years, not before {@code from}; or null for up to now
 */
record ShownDays(LocalDate from, LocalDate to) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /** @throws MalformedRequest naming each day that is out of range, or the last one when it comes before the first */
    ShownDays {
        List<Violation> broken = new ArrayList<>();
        check("from", from, broken);
        check("to", to, broken);
        if (from != null && to != null && to.isBefore(from)) {
            broken.add(Violation.ofParameter("to", "before-from", "The last day comes before the first."));
        }
        if (!broken.isEmpty()) {
            throw new MalformedRequest("These days cannot be shown; see errors.", broken);
        }
    }

    /** The first instant shown. */
    Instant first(ZoneId zone) {
        return (from == null ? EARLIEST : from).atStartOfDay(zone).toInstant();
    }

    /** The instant after the last one shown: never after now, as nothing is known of it, and never before the first. */
    Instant until(ZoneId zone, Instant now) {
        Instant end = to == null ? now : to.plusDays(1).atStartOfDay(zone).toInstant();
        Instant known = end.isAfter(now) ? now : end;
        return known.isBefore(first(zone)) ? first(zone) : known;
    }

    private static void check(String parameter, LocalDate day, List<Violation> broken) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            broken.add(Violation.ofParameter(parameter, "day-out-of-range", "A day lies in the years 1900 to 9999."));
        }
    }
}
