package health.praxis.outcomes.timeline;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.util.ShapeUtils;

/**
 * How one of several lines of a panel looks. Each has a colour, a marker and a dash of its own; as the three repeat after
 * different numbers, no two of sixty lines have all of them in common.
 */
record LineLook(Color colour, Shape marker, Stroke stroke) {

    private static final List<Color> COLOURS = List.of(
            ChartStyle.SCORE,
            new Color(0x8F, 0x40, 0x75),
            ChartStyle.HOME,
            new Color(0x85, 0x5C, 0x00),
            ChartStyle.INK);
    private static final List<Shape> MARKERS = List.of(
            new Ellipse2D.Double(-3, -3, 6, 6),
            new Rectangle2D.Double(-2.8, -2.8, 5.6, 5.6),
            ShapeUtils.createDiamond(4),
            new Polygon(new int[] {-4, 4, 0}, new int[] {-3, -3, 4}, 3));
    private static final List<Stroke> STROKES = List.of(ChartStyle.LINE, dashed(7, 3), dashed(2, 3));

    /** For who was not able, where there is one line. */
    static final Shape CROSS = ShapeUtils.createDiagonalCross(3.5f, 0.8f);

    static LineLook of(int line) {
        return new LineLook(
                COLOURS.get(line % COLOURS.size()),
                MARKERS.get(line % MARKERS.size()),
                STROKES.get(line % STROKES.size()));
    }

    /** The marker with a cross through it, to be drawn as an outline: for who was not able. */
    Shape crossed() {
        var crossed = new Path2D.Double(marker);
        crossed.append(new Line2D.Double(-4, -4, 4, 4), false);
        crossed.append(new Line2D.Double(-4, 4, 4, -4), false);
        return crossed;
    }

    /** For what a change is held against, behind the line. */
    Color shade() {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0x22);
    }

    private static Stroke dashed(float on, float off) {
        return new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {on, off}, 0);
    }
}
