package health.praxis.outcomes.timeline;

import health.praxis.outcomes.timeline.TimelineResponse.Moment;
import java.awt.Color;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** What happened, in a lane and with a sign for each kind. */
final class EventPanel {

    /** The lanes from below. */
    private enum Lane {
        PLAN("plan change", new Rectangle2D.Double(-3, -3, 6, 6), ChartStyle.QUIET),
        FINDING("review suggested", new Ellipse2D.Double(-3.2, -3.2, 6.4, 6.4), ChartStyle.SCORE),
        ADVERSE("adverse event", ShapeUtils.createDiamond(4), ChartStyle.ALERT),
        FLAG("red flag", ShapeUtils.createUpTriangle(4), ChartStyle.ALERT),
        EMERGENCY("red flag, emergency", star(), ChartStyle.INK);

        private final String label;
        private final Shape sign;
        private final Color colour;

        Lane(String label, Shape sign, Color colour) {
            this.label = label;
            this.sign = sign;
            this.colour = colour;
        }

        private static Shape star() {
            var star = new Polygon();
            for (int i = 0; i < 10; i++) {
                double radius = i % 2 == 0 ? 60 : 25;
                double angle = Math.PI * i / 5 - Math.PI / 2;
                star.addPoint((int) Math.round(radius * Math.cos(angle)), (int) Math.round(radius * Math.sin(angle)));
            }
            return AffineTransform.getScaleInstance(0.1, 0.1).createTransformedShape(star);
        }
    }

    private final TimelineResponse timeline;

    EventPanel(TimelineResponse timeline) {
        this.timeline = timeline;
    }

    XYPlot plot() {
        var names = Arrays.stream(Lane.values()).map(lane -> lane.label).toArray(String[]::new);
        var axis = new SymbolAxis(null, names);
        ChartStyle.plain(axis);
        axis.setGridBandsVisible(false);
        var renderer = new XYLineAndShapeRenderer(false, true);
        var points = new XYSeriesCollection();
        for (Lane lane : Lane.values()) {
            var series = new XYSeries(lane.label, false);
            of(lane).forEach(moment -> series.add(moment.at().toEpochMilli(), lane.ordinal()));
            points.addSeries(series);
            renderer.setSeriesShape(lane.ordinal(), lane.sign);
            renderer.setSeriesPaint(lane.ordinal(), lane.colour);
        }
        var plot = new XYPlot(points, null, axis, renderer);
        ChartStyle.plain(plot);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(ChartStyle.RULE);
        plot.setRangeGridlineStroke(ChartStyle.THIN);
        return plot;
    }

    private List<Moment> of(Lane lane) {
        return switch (lane) {
            case PLAN -> timeline.planChanges();
            case FINDING -> timeline.findings();
            case ADVERSE -> alerts("adverse-event", false);
            case FLAG -> alerts("red-flag", false);
            case EMERGENCY -> alerts("red-flag", true);
        };
    }

    private List<Moment> alerts(String kind, boolean emergency) {
        return timeline.alerts().stream()
                .filter(alert -> kind.equals(alert.detail().path("kind").textValue()))
                .filter(alert -> emergency
                        == "emergency".equals(alert.detail().path("severity").textValue()))
                .toList();
    }
}
