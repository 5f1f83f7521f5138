package health.praxis.outcomes.adherence;

import health.praxis.outcomes.delivery.SessionPlace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Getting through sessions that were attended.
 *
 * @param source {@code clinic} or {@code virtual}
 * @param endedAsPlanned of the sessions
 * @param prescribedMinutes of the sessions for which something was prescribed
 * @param activeMinutes of the same sessions
 * @param share active of prescribed minutes, at most 1 for each session; null when nothing was prescribed
 * @param stopReasons why sessions ended before their time
 */
public record Completion(
        String source,
        int sessions,
        int endedAsPlanned,
        int stoppedEarly,
        double prescribedMinutes,
        double activeMinutes,
        Double share,
        Map<String, Integer> stopReasons) {

    static Completion of(SessionPlace place, List<HeldSession> held) {
        List<HeldSession> sessions =
                held.stream().filter(session -> session.place() == place).toList();
        List<HeldSession> prescribed = sessions.stream()
                .filter(session -> session.prescribedMinutes().orElse(0) > 0)
                .toList();
        double asked = prescribed.stream()
                .mapToDouble(session -> session.prescribedMinutes().getAsDouble())
                .sum();
        double done = prescribed.stream()
                .mapToDouble(session -> Math.min(
                        session.activeMinutes(), session.prescribedMinutes().getAsDouble()))
                .sum();
        Map<String, Integer> reasons = new TreeMap<>();
        sessions.forEach(session -> session.stopReason().ifPresent(reason -> reasons.merge(reason, 1, Integer::sum)));
        int stopped = reasons.values().stream().mapToInt(Integer::intValue).sum();
        return new Completion(
                place.name().toLowerCase(Locale.ROOT),
                sessions.size(),
                sessions.size() - stopped,
                stopped,
                asked,
                prescribed.stream().mapToDouble(HeldSession::activeMinutes).sum(),
                asked > 0 ? done / asked : null,
                reasons);
    }
}
