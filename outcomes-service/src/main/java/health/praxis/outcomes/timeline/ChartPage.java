package health.praxis.outcomes.timeline;

import health.praxis.outcomes.timeline.TimelineResponse.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a timeline has room on a page of A4 with margins of 20 mm above and below. Where not all instruments have, those
 * with the latest results are shown and the others named.
 *
 * @param panels one for each instrument shown, with its series
 * @param notShown abbreviations of the other instruments
 */
record ChartPage(List<List<Series>> panels, List<String> notShown) {

    /** A chart is drawn in points of which four are a millimetre. */
    static final int POINTS_PER_MILLIMETRE = 4;

    static final int MOST_HIGH = (297 - 2 * 20) * POINTS_PER_MILLIMETRE;
    static final int DOSE = 95;
    static final int EVENTS = 105;

    private static final int REST = 110;
    private static final int LINE = 12;
    private static final int LETTERS_OF_A_LINE = 130;

    static ChartPage of(TimelineResponse timeline) {
        Map<String, List<Series>> byInstrument = new LinkedHashMap<>();
        timeline.scores()
                .forEach(series -> byInstrument
                        .computeIfAbsent(series.instrument(), none -> new ArrayList<>())
                        .add(series));
        List<List<Series>> all = List.copyOf(byInstrument.values());
        List<List<Series>> latestFirst = all.stream()
                .sorted(Comparator.comparing(ChartPage::latest).reversed())
                .toList();
        ChartPage page = new ChartPage(all, List.of());
        for (int many = all.size() - 1; many > 0 && page.wanted() > MOST_HIGH; many--) {
            List<List<Series>> shown = latestFirst.subList(0, many);
            page = new ChartPage(
                    all.stream().filter(shown::contains).toList(),
                    all.stream()
                            .filter(each -> !shown.contains(each))
                            .map(each -> each.getFirst().abbreviation())
                            .toList());
        }
        return page;
    }

    private static Instant latest(List<Series> ofInstrument) {
        return ofInstrument.stream()
                .map(series -> series.points().getLast().at())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    int height() {
        return Math.min(MOST_HIGH, wanted());
    }

    /** What is not shown, or nothing. */
    String note() {
        return notShown.isEmpty() ? "" : "Not shown for want of room: %s.".formatted(String.join(", ", notShown));
    }

    private int wanted() {
        int scores = panels.stream().mapToInt(ScorePanel::height).sum();
        int lines = (note().length() + LETTERS_OF_A_LINE - 1) / LETTERS_OF_A_LINE;
        return REST + scores + DOSE + EVENTS + lines * LINE;
    }
}
