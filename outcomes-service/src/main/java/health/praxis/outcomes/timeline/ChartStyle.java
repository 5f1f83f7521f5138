package health.praxis.outcomes.timeline;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;

/**
 * How the chart looks. The colours are of the palette by Okabe and Ito (2008), which people with any colour vision can tell
 * apart, and keep 3 : 1 against white; nothing is told by colour alone, so that a print in grey says the same.
 */
final class ChartStyle {

    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color QUIET = new Color(0x59, 0x59, 0x59);
    static final Color RULE = new Color(0xC8, 0xC8, 0xC8);
    static final Color SHADE = new Color(0xF2, 0xF2, 0xF2);
    static final Color ERROR_SHADE = new Color(0xD9, 0xE3, 0xEA);
    /** Behind words that lines may run through. */
    static final Color GROUND = new Color(0xFF, 0xFF, 0xFF, 0xC8);

    static final Color SCORE = new Color(0x00, 0x72, 0xB2);
    static final Color DOSE = new Color(0x56, 0x8C, 0xB0);
    static final Color HOME = new Color(0x00, 0x7A, 0x58);
    static final Color ALERT = new Color(0xC1, 0x4F, 0x00);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 13);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 9);

    static final Stroke LINE = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke THIN = new BasicStroke(0.8f);
    static final Stroke DASH_DOT = dashed(7, 2.5f, 1.5f, 2.5f);
    static final Stroke DOTTED = dashed(1.5f, 2.5f);

    private ChartStyle() {}

    private static Stroke dashed(float... onAndOff) {
        return new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, onAndOff, 0);
    }

    static void plain(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(RULE);
        plot.setOutlineStroke(THIN);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinePaint(RULE);
        plot.setDomainGridlineStroke(DOTTED);
    }

    static void plain(ValueAxis axis) {
        axis.setLabelFont(LABEL);
        axis.setLabelPaint(INK);
        axis.setTickLabelFont(SMALL);
        axis.setTickLabelPaint(QUIET);
        axis.setAxisLinePaint(RULE);
        axis.setTickMarkPaint(RULE);
    }

    /** Where a plan changed, through every panel. */
    static ValueMarker planChange(Date at) {
        return new ValueMarker(at.getTime(), QUIET, DOTTED);
    }

    static TimeZone zone(String id) {
        return TimeZone.getTimeZone(ZoneId.of(id));
    }

    static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
