package health.praxis.outcomes.dose;

import health.praxis.outcomes.guideline.GuidelineDose;
import health.praxis.outcomes.patientcontext.KnownEpisode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds the weeks of a person against a guideline's minimum: so many minutes a day on so many days. Only weeks in which an
 * episode ran in the setting that the guideline is about, and only sessions: practice at home is reported and counted apart.
 */
final class GuidelineCheck {

    private static final double TOLERANCE = 1e-9;

    /**
     * One week against a minimum.
     *
     * @param daysReached days with the minutes of a day
     */
    record Week(LocalDate monday, double minutes, int daysReached, boolean reached) {}

    private final GuidelineDose dose;
    private final List<SessionDose> sessions;
    private final List<KnownEpisode> episodes;

    GuidelineCheck(GuidelineDose dose, List<SessionDose> sessions, List<KnownEpisode> episodes) {
        this.dose = dose;
        this.sessions = sessions;
        this.episodes = episodes;
    }

    /** The weeks that are over and to which the minimum applies; empty when it is not one to compare with. */
    List<Week> weeks(LocalDate today) {
        if (!dose.checked()) {
            return List.of();
        }
        Map<LocalDate, Map<LocalDate, Double>> byWeek = new TreeMap<>();
        episodes.stream()
                .filter(episode -> dose.settings().contains(episode.setting().key()))
                .forEach(episode ->
                        mondays(episode, today).forEach(monday -> byWeek.putIfAbsent(monday, new TreeMap<>())));
        for (SessionDose session : sessions) {
            Map<LocalDate, Double> days = byWeek.get(PatientDose.mondayOf(session.day()));
            if (days != null && dose.counts(session.discipline().key())) {
                days.merge(session.day(), session.delivered().minutes(), Double::sum);
            }
        }
        return byWeek.entrySet().stream()
                .map(entry -> week(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whole weeks of an episode that are over. */
    private static List<LocalDate> mondays(KnownEpisode episode, LocalDate today) {
        LocalDate first = PatientDose.mondayOf(episode.startedOn().plusDays(6));
        LocalDate end = PatientDose.mondayOf(today);
        return first.isBefore(end)
                ? first.datesUntil(end, Period.ofWeeks(1))
                        .filter(monday -> episode.covers(monday, monday.plusDays(6)))
                        .toList()
                : List.of();
    }

    private Week week(LocalDate monday, Map<LocalDate, Double> days) {
        int reached = (int) days.values().stream()
                .filter(minutes -> minutes >= dose.amount().minutesPerDayAtLeast() - TOLERANCE)
                .count();
        return new Week(
                monday,
                days.values().stream().mapToDouble(Double::doubleValue).sum(),
                reached,
                reached >= dose.amount().daysPerWeekAtLeast());
    }
}
