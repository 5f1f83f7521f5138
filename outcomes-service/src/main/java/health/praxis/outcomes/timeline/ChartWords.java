package health.praxis.outcomes.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.outcomes.timeline.TimelineResponse.Moment;
import health.praxis.outcomes.timeline.TimelineResponse.Series;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** What the chart shows, in words for those who hear it; nothing in it tells whom it is about. */
final class ChartWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final TimelineResponse timeline;
    private final ChartPage page;
    private final ZoneId zone;

    ChartWords(TimelineResponse timeline, ChartPage page) {
        this.timeline = timeline;
        this.page = page;
        this.zone = ZoneId.of(timeline.timeZone());
    }

    /** Up to the day of the last instant before its end. */
    String title() {
        Instant last =
                timeline.until().isAfter(timeline.from()) ? timeline.until().minusMillis(1) : timeline.from();
        return "Course from " + day(timeline.from()) + " to " + day(last);
    }

    /** How to read the signs. */
    String legend() {
        return "Scores: points with their value. Grey and white stripes: bands of the scale. Stripe with dotted edges:"
                + " change within measurement error (MDC) of the baseline. Line of dashes and dots across: smallest"
                + " important change (MCID)." + lines()
                + " Dose: frame planned, filling delivered, square practised at home as reported."
                + " Dotted line down: plan changed.";
    }

    private String lines() {
        var words = new StringBuilder();
        if (page.panels().stream().anyMatch(panel -> panel.size() > 1 && ScorePanel.isReadable(panel))) {
            words.append(" Of several lines each has its stripe and its line across in its own colour,"
                    + " with its marker at the left.");
        }
        if (!page.panels().stream().allMatch(ScorePanel::isReadable)) {
            words.append(" With more than three lines, values, stripes and lines across are left out.");
            if (page.panels().stream().anyMatch(ScorePanel::hasSignsAlone)) {
                words.append(" Marker of a line with a cross at the foot: not able.");
            }
        }
        return words.toString();
    }

    String description() {
        var words = new StringJoiner(" ");
        page.panels().forEach(panel -> panel.forEach(series -> words.add(sentence(series))));
        if (!page.notShown().isEmpty()) {
            words.add(page.note());
        }
        if (!timeline.doseWeeks().isEmpty()) {
            words.add("%s of %s planned minutes of therapy were delivered in the weeks shown."
                    .formatted(
                            sum(timeline.doseWeeks(), "deliveredMinutes"),
                            sum(timeline.doseWeeks(), "plannedMinutes")));
        }
        if (!timeline.homeWeeks().isEmpty()) {
            words.add("%s minutes of practice at home were reported.".formatted(sum(timeline.homeWeeks(), "minutes")));
        }
        words.add("Red flags and adverse events: %d. Findings that suggest a review: %d. Changes of the plan: %d."
                .formatted(
                        timeline.alerts().size(),
                        timeline.findings().size(),
                        timeline.planChanges().size()));
        return words.toString();
    }

    private String sentence(Series series) {
        Moment first = series.points().getFirst();
        Moment last = series.points().getLast();
        String direction = series.direction().equals("lower-is-better") ? "lower is better" : "higher is better";
        String name = series.label() == null ? series.name() : series.name() + ", " + series.label();
        return series.points().size() == 1
                ? "%s (%s): %s on %s.".formatted(name, direction, score(series, first), day(first.at()))
                : "%s (%s): %s on %s, %s on %s, %d results."
                        .formatted(
                                name,
                                direction,
                                score(series, first),
                                day(first.at()),
                                score(series, last),
                                day(last.at()),
                                series.points().size());
    }

    private static String score(Series series, Moment point) {
        JsonNode score = point.detail().path("score");
        if (score.isNumber()) {
            return ChartStyle.number(score.doubleValue());
        }
        String said = Parting.said(point.detail());
        if (series.label() == null || said.equals(series.label())) {
            return "not able";
        }
        return "not able (%s)".formatted(said.isEmpty() ? "not stated which" : said);
    }

    private static String sum(List<Moment> moments, String field) {
        return ChartStyle.number(moments.stream()
                .mapToDouble(moment -> moment.detail().path(field).doubleValue())
                .sum());
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }
}
