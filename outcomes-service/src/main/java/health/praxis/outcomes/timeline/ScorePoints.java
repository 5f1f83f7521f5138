package health.praxis.outcomes.timeline;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;

/** Draws the lines of a panel and what is written at their points, on a ground that lines do not show through. */
final class ScorePoints extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1L;

    private final transient WrittenWords written;

    /** @param words at each item of each row */
    ScorePoints(List<List<String>> words, WrittenWords written) {
        this.written = written;
        setDrawSeriesLineAsPath(true);
        setDefaultItemLabelFont(ChartStyle.SMALL);
        setDefaultItemLabelPaint(ChartStyle.INK);
        setDefaultItemLabelsVisible(true);
        setItemLabelAnchorOffset(3);
        setDefaultItemLabelGenerator((points, row, item) ->
                written.side(row, item).map(_ -> words.get(row).get(item)).orElse(null));
    }

    @Override
    public ItemLabelPosition getPositiveItemLabelPosition(int row, int item) {
        return switch (written.side(row, item).orElse(WrittenWords.Side.ABOVE)) {
            case ABOVE -> new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER);
            case BELOW -> new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER);
            case ABOVE_FROM -> new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_LEFT);
            case BELOW_FROM -> new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_LEFT);
            case AFTER -> new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT);
            case BEFORE -> new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT);
        };
    }

    @Override
    public ItemLabelPosition getNegativeItemLabelPosition(int row, int item) {
        return getPositiveItemLabelPosition(row, item);
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
}
