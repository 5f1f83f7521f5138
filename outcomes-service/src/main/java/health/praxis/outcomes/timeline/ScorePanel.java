package health.praxis.outcomes.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import health.praxis.outcomes.instrument.ChangeDirection;
import health.praxis.outcomes.timeline.TimelineResponse.Moment;
import health.praxis.outcomes.timeline.TimelineResponse.ScaleBand;
import health.praxis.outcomes.timeline.TimelineResponse.Series;
import java.awt.Color;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** One instrument's scores over time, a line for each series, with the bands of its scale and what a change is held against. */
final class ScorePanel {

    private static final double MARGIN = 0.08;
    private static final int HEIGHT = 130;

    /** From the axis to the end of the drawing, in points. */
    private static final int WIDTH = 550;

    /** Of those who were not able, under the scores of all lines. */
    private static final int ROW_WITH_WORDS = 12;

    private static final int ROW_OF_SIGNS = 10;

    /** With more lines their values and what changes are held against would lie over each other. */
    private static final int LINES_WITH_VALUES = 3;

    private final List<Series> lines;
    private final LineLegend legend;
    private final double low;
    private final double high;

    /** Where the rows of those who were not able end. */
    private final double floor;

    private final double leftEdge;
    private final double rightEdge;

    /**
     * @param lines the series of one instrument
     * @param leftEdge where the axis begins, in milliseconds
     * @param rightEdge where it ends; the names of the bands stand before it
     */
    ScorePanel(List<Series> lines, double leftEdge, double rightEdge) {
        this.lines = lines;
        this.legend = legend(lines);
        this.leftEdge = leftEdge;
        this.rightEdge = rightEdge;
        double[] range = range(lines);
        double above = (double) legend.rows() * LineLegend.ROW / height(lines);
        double below = (double) rows(lines) / height(lines);
        double whole = (range[1] - range[0]) / (1 - above - below);
        this.floor = range[0];
        this.low = floor - below * whole;
        this.high = low + whole;
    }

    /** In points. */
    static int height(List<Series> lines) {
        return HEIGHT + legend(lines).rows() * LineLegend.ROW + rows(lines);
    }

    /** The height of all rows of those who were not able. */
    private static int rows(List<Series> lines) {
        return (int) lines.stream().filter(ScorePanel::hasNotAble).count() * row(lines);
    }

    private static int row(List<Series> lines) {
        return isReadable(lines) ? ROW_WITH_WORDS : ROW_OF_SIGNS;
    }

    private static boolean hasNotAble(Series series) {
        return series.points().stream().anyMatch(point -> !isScored(point));
    }

    private static boolean isScored(Moment point) {
        return point.detail().path("score").isNumber();
    }

    /** Whether values are written and it is drawn what changes are held against. */
    static boolean isReadable(List<Series> lines) {
        return lines.size() <= LINES_WITH_VALUES;
    }

    /** Whether it is told by signs without words that somebody was not able. */
    static boolean hasSignsAlone(List<Series> lines) {
        return !isReadable(lines) && lines.stream().anyMatch(ScorePanel::hasNotAble);
    }

    private static LineLegend legend(List<Series> lines) {
        return new LineLegend(
                lines.stream().map(Series::label).filter(Objects::nonNull).toList());
    }

    XYPlot plot() {
        var axis = new ScoreAxis(label(), floor);
        ChartStyle.plain(axis);
        axis.setRange(low, high);
        axis.setNumberFormatOverride(format());
        XYSeriesCollection points = points();
        var plot = new XYPlot(points, null, axis, renderer(points));
        ChartStyle.plain(plot);
        bands(plot);
        if (isReadable(lines)) {
            IntStream.range(0, lines.size()).forEach(line -> thresholds(plot, line));
        }
        if (legend.rows() > 0) {
            plot.addAnnotation(legend);
        }
        return plot;
    }

    private String label() {
        Series series = lines.getFirst();
        String unit = series.unit().startsWith("{") ? "" : ", " + series.unit();
        return series.abbreviation() + unit;
    }

    private NumberFormat format() {
        var format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(high - low < 5 ? 2 : 0);
        return format;
    }

    /** The scores of each line, then of each when the person was not able: a row for each, the first line's on top. */
    private XYSeriesCollection points() {
        var points = new XYSeriesCollection();
        for (int line = 0; line < lines.size(); line++) {
            var scored = new XYSeries("score " + line, false);
            scores(lines.get(line))
                    .forEach(point -> scored.add(
                            point.at().toEpochMilli(),
                            point.detail().path("score").doubleValue()));
            points.addSeries(scored);
        }
        double row = (high - low) * row(lines) / height(lines);
        double middle = floor - row / 2;
        for (int line = 0; line < lines.size(); line++) {
            var notAble = new XYSeries("not able " + line, false);
            double height = middle;
            unscored(lines.get(line)).forEach(point -> notAble.add(point.at().toEpochMilli(), height));
            points.addSeries(notAble);
            middle -= hasNotAble(lines.get(line)) ? row : 0;
        }
        return points;
    }

    private static Stream<Moment> scores(Series series) {
        return series.points().stream().filter(ScorePanel::isScored);
    }

    private static Stream<Moment> unscored(Series series) {
        return series.points().stream().filter(point -> !isScored(point));
    }

    private XYLineAndShapeRenderer renderer(XYSeriesCollection points) {
        List<List<String>> words = Stream.concat(
                        lines.stream()
                                .map(line -> scores(line)
                                        .map(point -> ChartStyle.number(
                                                point.detail().path("score").doubleValue()))
                                        .toList()),
                        lines.stream()
                                .map(line -> unscored(line)
                                        .map(point -> notAble(line, point))
                                        .toList()))
                .toList();
        var renderer = new ScorePoints(words, isReadable(lines) ? written(points, words) : new WrittenWords(WIDTH));
        int many = lines.size();
        for (int line = 0; line < many; line++) {
            LineLook look = LineLook.of(line);
            renderer.setSeriesPaint(line, look.colour());
            renderer.setSeriesStroke(line, look.stroke());
            renderer.setSeriesShape(line, look.marker());
            renderer.setSeriesLinesVisible(many + line, false);
            renderer.setSeriesPaint(many + line, many == 1 ? ChartStyle.ALERT : look.colour());
            renderer.setSeriesShape(many + line, many == 1 ? LineLook.CROSS : look.crossed());
            renderer.setSeriesShapesFilled(many + line, many == 1);
        }
        return renderer;
    }

    /** Named by what was said, which can be less than what its line is called by. */
    private static String notAble(Series line, Moment point) {
        String said = Parting.said(point.detail());
        return line.label() == null || said.isEmpty() ? "not able" : "not able: " + said;
    }

    private WrittenWords written(XYSeriesCollection points, List<List<String>> words) {
        var values = new ValuePlaces(points, lines.size(), this::x, this::y, y(high), y(floor), reached());
        List<WrittenWords.Place> scored = values.all(words);
        var written = new WrittenWords(WIDTH).first(values.chief(scored)).then(scored.stream(), scored);
        for (int row = lines.size(); row < words.size(); row++) {
            List<WrittenWords.Place> signs = new ArrayList<>();
            for (int item = 0; item < words.get(row).size(); item++) {
                signs.add(new WrittenWords.Place(
                        row,
                        item,
                        x(points.getXValue(row, item)),
                        y(points.getYValue(row, item)),
                        words.get(row).get(item),
                        List.of(WrittenWords.Side.AFTER, WrittenWords.Side.BEFORE)));
            }
            written.then(signs.reversed().stream(), signs);
        }
        return written;
    }

    private double x(double at) {
        return (at - leftEdge) / (rightEdge - leftEdge) * WIDTH;
    }

    /** Downwards. */
    private double y(double score) {
        return (high - score) / (high - low) * height(lines);
    }

    /** The heights of the lines across. */
    private double[] reached() {
        return IntStream.range(0, lines.size())
                .mapToDouble(this::reached)
                .filter(score -> !Double.isNaN(score))
                .map(this::y)
                .toArray();
    }

    private void bands(XYPlot plot) {
        List<ScaleBand> bands = lines.getFirst().bands();
        for (int i = 0; i < bands.size(); i++) {
            ScaleBand band = bands.get(i);
            double from = Math.max(floor, band.from() == null ? floor : band.from());
            double to = Math.min(high, upper(bands, i));
            if (from < to) {
                var marker = new IntervalMarker(from, to, i % 2 == 0 ? ChartStyle.SHADE : Color.WHITE);
                marker.setAlpha(1);
                plot.addRangeMarker(marker, Layer.BACKGROUND);
                var name = new XYTextAnnotation(band.label() + " ", rightEdge, (from + to) / 2);
                name.setFont(ChartStyle.SMALL);
                name.setPaint(ChartStyle.QUIET);
                name.setBackgroundPaint(ChartStyle.GROUND);
                name.setTextAnchor(TextAnchor.CENTER_RIGHT);
                plot.addAnnotation(name);
            }
        }
    }

    /** A band of whole scores reaches to where the next one begins. */
    private double upper(List<ScaleBand> bands, int i) {
        if (i + 1 < bands.size() && bands.get(i + 1).from() != null) {
            return bands.get(i + 1).from();
        }
        return bands.get(i).to() == null ? high : bands.get(i).to();
    }

    private void thresholds(XYPlot plot, int line) {
        JsonNode held = lines.get(line).thresholds();
        if (held == null) {
            return;
        }
        boolean alone = lines.size() == 1;
        LineLook look = LineLook.of(line);
        double baseline = held.path("baseline").doubleValue();
        JsonNode mdc = held.path("mdc").path("change");
        if (mdc.isNumber()) {
            double least = Math.max(floor, baseline - mdc.doubleValue());
            double most = Math.min(high, baseline + mdc.doubleValue());
            var error = new IntervalMarker(least, most, alone ? ChartStyle.ERROR_SHADE : look.shade());
            error.setAlpha(alone ? 0.75f : 1);
            error.setOutlinePaint(alone ? ChartStyle.QUIET : look.colour());
            error.setOutlineStroke(ChartStyle.DOTTED);
            plot.addRangeMarker(error, Layer.BACKGROUND);
            if (!alone) {
                plot.addAnnotation(new EdgeMarks(line, least, most));
            }
        }
        double reached = reached(line);
        if (reached >= floor && reached <= high) {
            plot.addRangeMarker(
                    new ValueMarker(reached, alone ? ChartStyle.INK : look.colour(), ChartStyle.DASH_DOT),
                    Layer.BACKGROUND);
            if (!alone) {
                plot.addAnnotation(new EdgeMarks(line, reached));
            }
        }
    }

    /**
     * The score that differs from the baseline by the smallest important change, on the side for which that is known: a gain,
     * or a loss where it holds for losses alone. Not a number where none is known.
     */
    private double reached(int line) {
        Series series = lines.get(line);
        JsonNode held = series.thresholds();
        JsonNode mcid =
                held == null ? MissingNode.getInstance() : held.path("mcid").path("change");
        if (!mcid.isNumber()) {
            return Double.NaN;
        }
        boolean gainIsUp = !series.direction().equals("lower-is-better");
        boolean ofLosses = held.path("mcid").path("direction").asText().equals(ChangeDirection.WORSENING.key());
        double sign = gainIsUp != ofLosses ? 1 : -1;
        return held.path("baseline").doubleValue() + sign * mcid.doubleValue();
    }

    /** The whole scale where it has two ends, else what was measured with room for what it is held against. */
    private static double[] range(List<Series> lines) {
        Series scale = lines.getFirst();
        if (scale.min() != null && scale.max() != null) {
            double room = (scale.max() - scale.min()) * MARGIN;
            return new double[] {scale.min() - room / 2, scale.max() + room * 1.5};
        }
        DoubleSummaryStatistics shown =
                lines.stream().flatMapToDouble(ScorePanel::shown).summaryStatistics();
        if (shown.getCount() == 0) {
            return new double[] {0, 1};
        }
        double least = shown.getMin();
        double most = shown.getMax();
        double room = Math.max(most - least, Math.abs(most) * 0.2 + 1e-6) * 0.2;
        double floor = scale.min() == null ? least - room : Math.max(scale.min(), least - room);
        return new double[] {floor, most + room * 1.5};
    }

    /** The scores of a line, and the ends of what they are held against. */
    private static DoubleStream shown(Series series) {
        DoubleStream scores =
                scores(series).mapToDouble(point -> point.detail().path("score").doubleValue());
        JsonNode held = series.thresholds();
        if (held == null) {
            return scores;
        }
        double baseline = held.path("baseline").doubleValue();
        double widest = Math.max(
                held.path("mdc").path("change").doubleValue(),
                held.path("mcid").path("change").doubleValue());
        return DoubleStream.concat(scores, DoubleStream.of(baseline - widest, baseline + widest));
    }
}
