package health.praxis.outcomes.coverage;

import health.praxis.outcomes.assessment.TimePoint;
import health.praxis.outcomes.patientcontext.Episode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which results of an instrument belong to an episode, and which of them are its first and its last.
 *
 * @param daysBefore a result up to these days before the episode began belongs to it
 * @param lastDays a result up to these days before the end may be the last one
 * @param daysAfter a result up to these days after the end belongs to it
 */
public record MeasuringWindow(int daysBefore, int lastDays, int daysAfter) {

    /** The results of an episode; follow-up results come after it. */
    public <T extends TimedResult> List<T> within(Episode episode, List<T> results) {
        LocalDate from = episode.startedOn().minusDays(daysBefore);
        LocalDate until = episode.endedOn().map(day -> day.plusDays(daysAfter)).orElse(LocalDate.MAX);
        return results.stream()
                .filter(result -> result.timePoint() != TimePoint.FOLLOW_UP)
                .filter(result -> !result.day().isBefore(from) && !result.day().isAfter(until))
                .toList();
    }

    /**
     * The first result: one recorded as such, else the earliest up to the end that was not recorded as the last.
     *
     * @param results of the episode, in the order they were performed
     */
    public <T extends TimedResult> Optional<T> first(Episode episode, List<T> results) {
        LocalDate end = episode.endedOn().orElse(LocalDate.MAX);
        return results.stream()
                .filter(result -> result.timePoint() == TimePoint.BASELINE)
                .findFirst()
                .or(() -> results.stream()
                        .filter(result -> !result.day().isAfter(end))
                        .filter(result -> result.timePoint() != TimePoint.DISCHARGE)
                        .findFirst());
    }

    /**
     * The last result: one recorded as such, else the latest around the end of an episode that has ended; never the first
     * one too.
     *
     * @param results of the episode, in the order they were performed
     */
    public <T extends TimedResult> Optional<T> last(Episode episode, List<T> results, Optional<T> first) {
        List<T> later = results.stream()
                .filter(result -> !Optional.of(result).equals(first))
                .toList();
        return later.stream()
                .filter(result -> result.timePoint() == TimePoint.DISCHARGE)
                .reduce((earlier, latest) -> latest)
                .or(() -> episode.endedOn()
                        .flatMap(end -> later.stream()
                                .filter(result -> !result.day().isBefore(end.minusDays(lastDays)))
                                .reduce((earlier, latest) -> latest)));
    }
}
