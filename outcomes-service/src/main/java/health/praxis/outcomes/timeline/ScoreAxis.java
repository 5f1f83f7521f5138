package health.praxis.outcomes.timeline;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;

/** An axis of scores that says no numbers beside the rows under them. */
final class ScoreAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private final double floor;

    /** @param floor where the scores end */
    ScoreAxis(String label, double floor) {
        super(label);
        this.floor = floor;
    }

    @Override
    public List<?> refreshTicks(Graphics2D canvas, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return ((List<?>) super.refreshTicks(canvas, state, area, edge))
                .stream().filter(tick -> ((ValueTick) tick).getValue() >= floor).toList();
    }
}
