package health.praxis.outcomes.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import health.praxis.outcomes.instrument.ChangeDirection;
import health.praxis.outcomes.timeline.TimelineResponse.Moment;
import health.praxis.outcomes.timeline.TimelineResponse.ScaleBand;
import health.praxis.outcomes.timeline.TimelineResponse.Series;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** One instrument's scores over time, with the bands of its scale and what a change is held against. */
final class ScorePanel {

    private static final double MARGIN = 0.08;

    private final Series series;
    private final double low;
    private final double high;

    private final double rightEdge;

    /** @param rightEdge where the axis ends, in milliseconds; the names of the bands stand before it */
    ScorePanel(Series series, double rightEdge) {
        this.series = series;
        this.rightEdge = rightEdge;
        double[] range = range(series);
        this.low = range[0];
        this.high = range[1];
    }

    XYPlot plot() {
        var axis = new NumberAxis(label());
        ChartStyle.plain(axis);
        axis.setRange(low, high);
        axis.setNumberFormatOverride(format());
        var plot = new XYPlot(points(), null, axis, renderer());
        ChartStyle.plain(plot);
        bands(plot);
        thresholds(plot);
        return plot;
    }

    private String label() {
        String unit = series.unit().startsWith("{") ? "" : ", " + series.unit();
        return series.abbreviation() + unit;
    }

    private NumberFormat format() {
        var format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(high - low < 5 ? 2 : 0);
        return format;
    }

    private XYSeriesCollection points() {
        var scored = new XYSeries("score", false);
        var notAble = new XYSeries("not able", false);
        for (Moment point : series.points()) {
            JsonNode score = point.detail().path("score");
            if (score.isNumber()) {
                scored.add(point.at().toEpochMilli(), score.doubleValue());
            } else {
                notAble.add(point.at().toEpochMilli(), low + (high - low) * MARGIN / 2);
            }
        }
        var points = new XYSeriesCollection();
        points.addSeries(scored);
        points.addSeries(notAble);
        return points;
    }

    /** A value stands above its point, or below it where the line of the smallest important change runs above. */
    private final class Points extends XYLineAndShapeRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public ItemLabelPosition getPositiveItemLabelPosition(int row, int item) {
            double above = reached() - getPlot().getDataset().getYValue(row, item);
            boolean crossed = above > -(high - low) * 0.02 && above < (high - low) * 0.16;
            return crossed
                    ? new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER)
                    : new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER);
        }
    }

    private XYLineAndShapeRenderer renderer() {
        var renderer = new Points();
        renderer.setSeriesPaint(0, ChartStyle.SCORE);
        renderer.setSeriesStroke(0, ChartStyle.LINE);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
        renderer.setSeriesLinesVisible(1, false);
        renderer.setSeriesPaint(1, ChartStyle.ALERT);
        renderer.setSeriesShape(1, ShapeUtils.createDiagonalCross(3.5f, 0.8f));
        renderer.setDefaultItemLabelFont(ChartStyle.SMALL);
        renderer.setDefaultItemLabelPaint(ChartStyle.INK);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelGenerator(
                (points, row, item) -> row == 0 ? ChartStyle.number(points.getYValue(row, item)) : "not able");
        return renderer;
    }

    private void bands(XYPlot plot) {
        List<ScaleBand> bands = series.bands();
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

    private void thresholds(XYPlot plot) {
        JsonNode held = series.thresholds();
        if (held == null) {
            return;
        }
        double baseline = held.path("baseline").doubleValue();
        JsonNode mdc = held.path("mdc").path("change");
        if (mdc.isNumber()) {
            var error = new IntervalMarker(
                    Math.max(low, baseline - mdc.doubleValue()),
                    Math.min(high, baseline + mdc.doubleValue()),
                    ChartStyle.ERROR_SHADE);
            error.setAlpha(0.75f);
            error.setOutlinePaint(ChartStyle.QUIET);
            error.setOutlineStroke(ChartStyle.DOTTED);
            plot.addRangeMarker(error, Layer.BACKGROUND);
        }
        double reached = reached();
        if (reached >= low && reached <= high) {
            plot.addRangeMarker(new ValueMarker(reached, ChartStyle.INK, ChartStyle.DASHED), Layer.BACKGROUND);
        }
    }

    /**
     * The score that differs from the baseline by the smallest important change, on the side for which that is known: a gain,
     * or a loss where it holds for losses alone. Not a number where none is known.
     */
    private double reached() {
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
    private static double[] range(Series series) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Moment point : series.points()) {
            JsonNode score = point.detail().path("score");
            if (score.isNumber()) {
                least = Math.min(least, score.doubleValue());
                most = Math.max(most, score.doubleValue());
            }
        }
        JsonNode held = series.thresholds();
        if (held != null) {
            double baseline = held.path("baseline").doubleValue();
            double widest = Math.max(
                    held.path("mdc").path("change").doubleValue(),
                    held.path("mcid").path("change").doubleValue());
            least = Math.min(least, baseline - widest);
            most = Math.max(most, baseline + widest);
        }
        if (series.min() != null && series.max() != null) {
            double room = (series.max() - series.min()) * MARGIN;
            return new double[] {series.min() - room / 2, series.max() + room * 1.5};
        }
        if (least > most) {
            return new double[] {0, 1};
        }
        double room = Math.max(most - least, Math.abs(most) * 0.2 + 1e-6) * 0.2;
        double floor = series.min() == null ? least - room : Math.max(series.min(), least - room);
        return new double[] {floor, most + room * 1.5};
    }
}
