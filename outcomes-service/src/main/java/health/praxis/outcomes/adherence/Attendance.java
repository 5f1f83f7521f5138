package health.praxis.outcomes.adherence;

import health.praxis.outcomes.delivery.ScheduledSession.Fate;
import health.praxis.outcomes.delivery.SessionPlace;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Coming to sessions.
 *
 * @param source {@code clinic} or {@code virtual}
 * @param due bookings whose time is over; one that was cancelled counts from the time it would have been over, too
 * @param undocumented of them, nothing says what became of them
 * @param share attended of those that were attended, missed or cancelled by the person; null when there are none
 * @param reasons why sessions were missed or cancelled, in the keys of the calendar
 */
public record Attendance(
        String source,
        int due,
        int attended,
        int noShow,
        int cancelledByPerson,
        int cancelledByClinic,
        int cancelledOtherwise,
        int undocumented,
        Double share,
        Map<String, Integer> reasons) {

    static Attendance of(SessionPlace place, List<BookedSession> bookings, Instant now) {
        List<BookedSession> due = bookings.stream()
                .filter(booking -> booking.place() == place)
                .filter(booking -> !booking.endsAt().isAfter(now) || booking.fate() == Fate.NO_SHOW)
                .toList();
        int attended = count(due, booking -> booking.tookPlace());
        int noShow = count(due, booking -> isLost(booking, Fate.NO_SHOW));
        int byPerson = count(due, booking -> isCancelled(booking, Absence.PERSON));
        int answered = attended + noShow + byPerson;
        int byClinic = count(due, booking -> isCancelled(booking, Absence.CLINIC));
        int otherwise = count(due, booking -> isCancelled(booking, Absence.NEITHER));
        Map<String, Integer> reasons = new TreeMap<>();
        due.stream()
                .filter(booking -> !booking.tookPlace())
                .flatMap(booking -> booking.reason().stream())
                .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        return new Attendance(
                place.name().toLowerCase(Locale.ROOT),
                due.size(),
                attended,
                noShow,
                byPerson,
                byClinic,
                otherwise,
                due.size() - answered - byClinic - otherwise,
                answered == 0 ? null : (double) attended / answered,
                reasons);
    }

    private static boolean isLost(BookedSession booking, Fate fate) {
        return !booking.tookPlace() && booking.fate() == fate;
    }

    private static boolean isCancelled(BookedSession booking, Absence side) {
        return isLost(booking, Fate.CANCELLED) && Absence.of(booking.reason().orElse("")) == side;
    }

    private static int count(List<BookedSession> bookings, Predicate<BookedSession> which) {
        return (int) bookings.stream().filter(which).count();
    }
}
