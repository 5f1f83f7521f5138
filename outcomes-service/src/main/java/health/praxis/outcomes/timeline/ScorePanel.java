package health.praxis.outcomes.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import health.praxis.outcomes.instrument.ChangeDirection;
import health.praxis.outcomes.timeline.TimelineResponse.Moment;
import health.praxis.outcomes.timeline.TimelineResponse.ScaleBand;
import health.praxis.outcomes.timeline.TimelineResponse.Series;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.text.NumberFormat;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** One instrument's scores over time, a line for each series, with the bands of its scale and what a change is held against. */
final class ScorePanel {

    private static final double MARGIN = 0.08;
    private static final int HEIGHT = 130;

    /** With more lines their values and what changes are held against would lie over each other. */
    private static final int LINES_WITH_VALUES = 3;

    /** As a share of the panel's height. */
    private static final double HEIGHT_OF_A_VALUE = 0.16;

    private final List<Series> lines;
    private final LineLegend legend;
    private final double low;
    private final double high;

    private final double rightEdge;

    /**
     * @param lines the series of one instrument
     * @param rightEdge where the axis ends, in milliseconds; the names of the bands stand before it
     */
    ScorePanel(List<Series> lines, double rightEdge) {
        this.lines = lines;
        this.legend = legend(lines);
        this.rightEdge = rightEdge;
        double[] range = range(lines);
        this.low = range[0];
        double share = (double) legend.rows() * LineLegend.ROW / height(lines);
        this.high = low + (range[1] - low) / (1 - share);
    }

    /** In points. */
    static int height(List<Series> lines) {
        return HEIGHT + legend(lines).rows() * LineLegend.ROW;
    }

    /** Whether values are written and it is drawn what changes are held against. */
    static boolean isReadable(List<Series> lines) {
        return lines.size() <= LINES_WITH_VALUES;
    }

    private static LineLegend legend(List<Series> lines) {
        return new LineLegend(
                lines.stream().map(Series::label).filter(Objects::nonNull).toList());
    }

    XYPlot plot() {
        var axis = new NumberAxis(label());
        ChartStyle.plain(axis);
        axis.setRange(low, high);
        axis.setNumberFormatOverride(format());
        var plot = new XYPlot(points(), null, axis, renderer());
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

    /** The scores of each line, then of each when the person was not able. */
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
        for (int line = 0; line < lines.size(); line++) {
            var notAble = new XYSeries("not able " + line, false);
            double height = low + (high - low) * MARGIN / 2;
            lines.get(line).points().stream()
                    .filter(point -> !point.detail().path("score").isNumber())
                    .forEach(point -> notAble.add(point.at().toEpochMilli(), height));
            points.addSeries(notAble);
        }
        return points;
    }

    private static Stream<Moment> scores(Series series) {
        return series.points().stream()
                .filter(point -> point.detail().path("score").isNumber());
    }

    /** A value stands above its point, or below it where there is more room. */
    private final class Points extends XYLineAndShapeRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public ItemLabelPosition getPositiveItemLabelPosition(int row, int item) {
            if (row >= lines.size()) {
                return isEarly(getPlot().getDataset().getXValue(row, item))
                        ? new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT)
                        : new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT);
            }
            return inTheWay(row, item, 1) > inTheWay(row, item, -1)
                    ? new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER)
                    : new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER);
        }

        /** Whether words after it do not reach the names of the bands. */
        private boolean isEarly(double at) {
            double first = lines.stream()
                    .mapToLong(series -> series.points().getFirst().at().toEpochMilli())
                    .min()
                    .orElseThrow();
            return at - first < (rightEdge - first) * 0.3;
        }

        /** How much a value would cover above its point or below: another score, the edge, a line across. */
        private int inTheWay(int row, int item, int sign) {
            XYDataset points = getPlot().getDataset();
            double value = points.getYValue(row, item);
            boolean covers = IntStream.range(0, lines.size())
                    .filter(line -> line != row)
                    .mapToDouble(line -> value(line, points.getXValue(row, item)))
                    .map(other -> sign * (other - value) / (high - low))
                    .anyMatch(away -> away > 0 && away < HEIGHT_OF_A_VALUE * 1.5);
            double edge = sign > 0 ? high : low;
            boolean leaves = sign * (edge - value) / (high - low) < HEIGHT_OF_A_VALUE;
            boolean crosses = IntStream.range(0, lines.size())
                    .mapToDouble(ScorePanel.this::reached)
                    .map(reached -> sign * (reached - value) / (high - low))
                    .anyMatch(away -> away > -0.02 && away < HEIGHT_OF_A_VALUE);
            return (leaves ? 4 : 0) + (covers ? 2 : 0) + (crosses ? 1 : 0);
        }

        @Override
        protected void drawItemLabel(
                Graphics2D canvas,
                PlotOrientation orientation,
                XYDataset points,
                int row,
                int item,
                double x,
                double y,
                boolean negative) {
            String words = getItemLabelGenerator(row, item).generateLabel(points, row, item);
            if (words == null) {
                return;
            }
            ItemLabelPosition position = getPositiveItemLabelPosition(row, item);
            Point2D anchor = calculateLabelAnchorPoint(position.getItemLabelAnchor(), x, y, orientation);
            canvas.setFont(ChartStyle.SMALL);
            canvas.setPaint(ChartStyle.GROUND);
            canvas.fill(TextUtils.calculateRotatedStringBounds(
                    words,
                    canvas,
                    (float) anchor.getX(),
                    (float) anchor.getY(),
                    position.getTextAnchor(),
                    position.getAngle(),
                    position.getRotationAnchor()));
            super.drawItemLabel(canvas, orientation, points, row, item, x, y, negative);
        }

        /** Where a line runs at a time; not a number where it does not. */
        private double value(int line, double at) {
            XYDataset points = getPlot().getDataset();
            int many = points.getItemCount(line);
            for (int i = 0; i < many; i++) {
                double x = points.getXValue(line, i);
                if (x == at) {
                    return points.getYValue(line, i);
                }
                if (x > at) {
                    return i == 0 ? Double.NaN : between(points, line, i, at);
                }
            }
            return Double.NaN;
        }

        private static double between(XYDataset points, int line, int i, double at) {
            double from = points.getXValue(line, i - 1);
            double share = (at - from) / (points.getXValue(line, i) - from);
            double start = points.getYValue(line, i - 1);
            return start + share * (points.getYValue(line, i) - start);
        }
    }

    private XYLineAndShapeRenderer renderer() {
        var renderer = new Points();
        int many = lines.size();
        for (int line = 0; line < many; line++) {
            LineLook look = LineLook.of(line);
            renderer.setSeriesPaint(line, look.colour());
            renderer.setSeriesStroke(line, look.stroke());
            renderer.setSeriesShape(line, look.marker());
            renderer.setSeriesLinesVisible(many + line, false);
            renderer.setSeriesPaint(many + line, ChartStyle.ALERT);
            renderer.setSeriesShape(many + line, ShapeUtils.createDiagonalCross(3.5f, 0.8f));
        }
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setDefaultItemLabelFont(ChartStyle.SMALL);
        renderer.setDefaultItemLabelPaint(ChartStyle.INK);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelGenerator((points, row, item) -> {
            if (row >= many) {
                String whose = lines.get(row - many).label();
                return whose == null ? "not able" : "not able: " + whose;
            }
            return isReadable(lines) ? ChartStyle.number(points.getYValue(row, item)) : null;
        });
        return renderer;
    }

    private void bands(XYPlot plot) {
        List<ScaleBand> bands = lines.getFirst().bands();
        for (int i = 0; i < bands.size(); i++) {
            ScaleBand band = bands.get(i);
            double from = Math.max(low, band.from() == null ? low : band.from());
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
            var error = new IntervalMarker(
                    Math.max(low, baseline - mdc.doubleValue()),
                    Math.min(high, baseline + mdc.doubleValue()),
                    alone ? ChartStyle.ERROR_SHADE : look.shade());
            error.setAlpha(alone ? 0.75f : 1);
            error.setOutlinePaint(alone ? ChartStyle.QUIET : look.colour());
            error.setOutlineStroke(ChartStyle.DOTTED);
            plot.addRangeMarker(error, Layer.BACKGROUND);
        }
        double reached = reached(line);
        if (reached >= low && reached <= high) {
            plot.addRangeMarker(
                    new ValueMarker(reached, alone ? ChartStyle.INK : look.colour(), ChartStyle.DASHED),
                    Layer.BACKGROUND);
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
