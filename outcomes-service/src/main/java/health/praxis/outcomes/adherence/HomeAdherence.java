package health.praxis.outcomes.adherence;

import health.praxis.outcomes.delivery.PracticeSource;
import health.praxis.outcomes.homeprogramme.AskedPractice;
import health.praxis.outcomes.plan.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Practising at home, as reported.
 *
 * @param askedTimes how often items of the programme were to be done up to now, a day counting as a seventh of a week
 * @param doneTimes how often they were reported, each item at most once a day and in days on which it was asked for
 * @param share done of asked, at most 1 for each item; null when nothing was asked for
 * @param practisedDays days with any report
 * @param bySource by whose word
 */
public record HomeAdherence(
        double askedTimes, int doneTimes, Double share, int practisedDays, List<BySource> bySource) {

    /** @param source {@code patient}, {@code caregiver} or {@code staff-on-behalf} */
    public record BySource(String source, int reports, int days, double minutes, double repetitions) {}

    static HomeAdherence of(List<AskedPractice> asked, List<ReportedPractice> reported, LocalDate today) {
        record Item(UUID programme, UUID item) {}
        record Times(double asked, int done) {}
        var items = new LinkedHashMap<Item, Times>();
        var upToNow = new DayRange(LocalDate.MIN, today.plusDays(1));
        for (AskedPractice each : asked) {
            double wanted = each.times(upToNow);
            int done = daysDone(each, reported).size();
            items.merge(
                    new Item(each.programmeId(), each.itemId()),
                    new Times(wanted, done),
                    (one, other) -> new Times(one.asked() + other.asked(), one.done() + other.done()));
        }
        double wanted = items.values().stream().mapToDouble(Times::asked).sum();
        double counted = items.values().stream()
                .mapToDouble(times -> Math.min(times.asked(), times.done()))
                .sum();
        return new HomeAdherence(
                wanted,
                items.values().stream().mapToInt(Times::done).sum(),
                wanted > 0 ? counted / wanted : null,
                days(reported).size(),
                bySource(reported));
    }

    private static Set<LocalDate> daysDone(AskedPractice asked, List<ReportedPractice> reported) {
        var days = new HashSet<LocalDate>();
        reported.stream()
                .filter(report -> asked.days().contains(report.day()))
                .filter(report -> report.items().contains(asked.itemId()))
                .forEach(report -> days.add(report.day()));
        return days;
    }

    private static Set<LocalDate> days(List<ReportedPractice> reported) {
        var days = new HashSet<LocalDate>();
        reported.forEach(report -> days.add(report.day()));
        return days;
    }

    private static List<BySource> bySource(List<ReportedPractice> reported) {
        List<BySource> lines = new ArrayList<>();
        Arrays.stream(PracticeSource.values()).forEach(source -> {
            List<ReportedPractice> told = reported.stream()
                    .filter(report -> report.toldBy() == source)
                    .toList();
            if (!told.isEmpty()) {
                lines.add(new BySource(
                        source.key(),
                        told.size(),
                        days(told).size(),
                        told.stream().mapToDouble(ReportedPractice::minutes).sum(),
                        told.stream().mapToDouble(ReportedPractice::repetitions).sum()));
            }
        });
        return List.copyOf(lines);
    }
}
