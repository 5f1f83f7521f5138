package health.praxis.outcomes.timeline;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Which line of a panel is which, in rows at its top. */
final class LineLegend extends AbstractXYAnnotation {

    static final int ROW = 13;

    private static final long serialVersionUID = 1L;
    private static final int SAMPLE = 22;
    private static final int GAP = 14;
    private static final double LETTER = 5.2;
    private static final int WIDTH = 560;

    private final transient List<String> labels;

    LineLegend(List<String> labels) {
        this.labels = labels;
    }

    /** How many rows the labels take. */
    int rows() {
        int rows = labels.isEmpty() ? 0 : 1;
        double x = 0;
        for (String label : labels) {
            if (x > 0 && x + width(label) > WIDTH) {
                rows++;
                x = 0;
            }
            x += width(label);
        }
        return rows;
    }

    private static double width(String label) {
        return SAMPLE + 5 + label.length() * LETTER + GAP;
    }

    @Override
    public void draw(
            Graphics2D canvas,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int renderer,
            PlotRenderingInfo info) {
        double x = 0;
        double y = area.getMinY() + ROW / 2.0 + 2;
        canvas.setFont(ChartStyle.SMALL);
        for (int i = 0; i < labels.size(); i++) {
            if (x > 0 && x + width(labels.get(i)) > WIDTH) {
                x = 0;
                y += ROW;
            }
            entry(canvas, LineLook.of(i), labels.get(i), area.getMinX() + 6 + x, y);
            x += width(labels.get(i));
        }
    }

    private static void entry(Graphics2D canvas, LineLook look, String label, double x, double y) {
        canvas.setPaint(look.colour());
        canvas.setStroke(look.stroke());
        canvas.draw(new Line2D.Double(x, y, x + SAMPLE, y));
        canvas.fill(AffineTransform.getTranslateInstance(x + SAMPLE / 2.0, y).createTransformedShape(look.marker()));
        canvas.setPaint(ChartStyle.INK);
        canvas.drawString(label, (float) (x + SAMPLE + 5), (float) (y + 3));
    }
}
