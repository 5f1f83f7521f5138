package health.praxis.outcomes.timeline;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** The marker of one of several lines, at the left end of what runs across the panel for it; each line has a column. */
final class EdgeMarks extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;
    private static final int COLUMN = 8;

    private final int line;
    private final double[] scores;

    /** @param scores at whose height the markers stand */
    EdgeMarks(int line, double... scores) {
        this.line = line;
        this.scores = scores.clone();
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
        LineLook look = LineLook.of(line);
        double x = area.getMinX() + COLUMN * (line + 0.7);
        canvas.setPaint(look.colour());
        for (double score : scores) {
            double y = range.valueToJava2D(score, area, plot.getRangeAxisEdge());
            canvas.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(look.marker()));
        }
    }
}
