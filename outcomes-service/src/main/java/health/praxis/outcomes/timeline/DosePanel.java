package health.praxis.outcomes.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.outcomes.timeline.TimelineResponse.Moment;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Minutes per week: planned as a frame, delivered as its filling, practised at home as a square of its own. */
final class DosePanel {

    private static final double DAY = Duration.ofDays(1).toMillis();

    private final List<Moment> weeks;
    private final List<Moment> home;

    DosePanel(List<Moment> weeks, List<Moment> home) {
        this.weeks = weeks;
        this.home = home;
    }

    XYPlot plot() {
        var axis = new NumberAxis("min / week");
        ChartStyle.plain(axis);
        axis.setAutoRangeIncludesZero(true);
        axis.setUpperMargin(0.15);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        var plot = new XYPlot(bars("plannedMinutes", 0.3), null, axis, frame());
        ChartStyle.plain(plot);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDataset(1, bars("deliveredMinutes", 1.2));
        plot.setRenderer(1, filling());
        plot.setDataset(2, home());
        plot.setRenderer(2, squares());
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(ChartStyle.RULE);
        plot.setRangeGridlineStroke(ChartStyle.THIN);
        return plot;
    }

    /** All disciplines of a week together. */
    private XYIntervalSeriesCollection bars(String minutes, double inset) {
        Map<Long, Double> sums = new TreeMap<>();
        for (Moment week : weeks) {
            JsonNode detail = week.detail();
            sums.merge(week.at().toEpochMilli(), detail.path(minutes).doubleValue(), Double::sum);
        }
        var series = new XYIntervalSeries(minutes);
        sums.forEach((monday, sum) -> {
            double from = monday + inset * DAY;
            double to = monday + (7 - inset) * DAY;
            series.add((from + to) / 2, from, to, sum, 0, sum);
        });
        var bars = new XYIntervalSeriesCollection();
        bars.addSeries(series);
        return bars;
    }

    private XYSeriesCollection home() {
        var series = new XYSeries("home", false);
        home.forEach(week -> series.add(
                week.at().toEpochMilli() + 3.5 * DAY,
                week.detail().path("minutes").doubleValue()));
        return new XYSeriesCollection(series);
    }

    private static XYBarRenderer frame() {
        var renderer = bar();
        renderer.setSeriesPaint(0, Color.WHITE);
        renderer.setDrawBarOutline(true);
        renderer.setSeriesOutlinePaint(0, ChartStyle.INK);
        renderer.setSeriesOutlineStroke(0, ChartStyle.THIN);
        return renderer;
    }

    private static XYBarRenderer filling() {
        var renderer = bar();
        renderer.setSeriesPaint(0, ChartStyle.DOSE);
        renderer.setDrawBarOutline(false);
        return renderer;
    }

    private static XYBarRenderer bar() {
        var renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setUseYInterval(true);
        return renderer;
    }

    private static XYLineAndShapeRenderer squares() {
        var renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, new Rectangle2D.Double(-3, -3, 6, 6));
        renderer.setSeriesPaint(0, ChartStyle.HOME);
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, Color.WHITE);
        return renderer;
    }
}
