package health.praxis.outcomes.adherence;

import health.praxis.outcomes.plan.DayRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The longest run of days in which something was planned and nothing was done. Days on which the plan was on hold or over
 * do not count, and end no run that is broken by them.
 *
 * @param source {@code sessions}, {@code home-practice} or {@code any}
 * @param days how many in a row, 0 when there were none
 * @param from first of them, or null
 * @param to last of them, or null
 */
public record LongestGap(String source, int days, LocalDate from, LocalDate to) {

    /**
     * @param running when something was planned; parts without an end reach to {@code today}
     * @param done days on which something was done
     */
    static LongestGap of(String source, List<DayRange> running, Collection<LocalDate> done, LocalDate today) {
        var active = new TreeSet<LocalDate>();
        running.stream()
                .map(part -> part.until(today))
                .filter(DayRange::isNotEmpty)
                .forEach(part -> part.from().datesUntil(part.until()).forEach(active::add));
        LongestGap longest = new LongestGap(source, 0, null, null);
        Optional<LocalDate> began = Optional.empty();
        int length = 0;
        for (LocalDate day : active) {
            if (done.contains(day)) {
                began = Optional.empty();
                length = 0;
                continue;
            }
            began = began.or(() -> Optional.of(day));
            length++;
            if (length > longest.days()) {
                longest = new LongestGap(source, length, began.get(), day);
            }
        }
        return longest;
    }
}
