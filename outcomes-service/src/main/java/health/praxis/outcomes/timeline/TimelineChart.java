package health.praxis.outcomes.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.text.SimpleDateFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws a timeline as an SVG that is as wide as the text of an A4 letter. */
@ApplicationScoped
class TimelineChart {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FONTS = "Liberation Sans, Arial, Helvetica, sans-serif";

    /** Drawn in points of which {@link #WIDTH} are 170 mm. */
    private static final int WIDTH = 680;

    private static final double MILLIMETRES = 170;
    /** Room for what stands at the left end of lines across, before the first day, as a share of the days. */
    private static final double LEAD = 0.06;

    /** Room for the names of bands after the last day, as a share of the days. */
    private static final double NAMES = 0.33;

    static {
        // else texts are laid out as if each letter were a whole number of points wide
        TextUtils.setUseFontMetricsGetStringBounds(true);
        // else the names of axes are drawn as shapes of this server's font, which nobody can read out
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    /** The chart as a document of its own; nothing in it tells whom it is about. */
    String draw(TimelineResponse timeline) {
        var page = ChartPage.of(timeline);
        var words = new ChartWords(timeline, page);
        int height = page.height();
        Document document = emptyDocument();
        var context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setEmbeddedFontsOn(false);
        var canvas = new SVGGraphics2D(context, false);
        canvas.setSVGCanvasSize(new Dimension(WIDTH, height));
        chart(timeline, page, words).draw(canvas, new Rectangle2D.Double(0, 0, WIDTH, height));
        Element svg = described(canvas.getRoot(), words, height);
        new LaidOutText(canvas.getFontRenderContext()).keep(svg, FONTS);
        String written = written(svg);
        canvas.dispose();
        return written;
    }

    /** Without a document type, which readers would want to fetch. */
    private static String written(Element svg) {
        var text = new StringWriter();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(svg), new StreamResult(text));
        } catch (TransformerException e) {
            throw new IllegalStateException("what was drawn can be written", e);
        }
        return text.toString();
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java can make an empty document", e);
        }
    }

    private static JFreeChart chart(TimelineResponse timeline, ChartPage page, ChartWords words) {
        var axis = new DateAxis(null, ChartStyle.zone(timeline.timeZone()), Locale.ENGLISH);
        ChartStyle.plain(axis);
        var format = new SimpleDateFormat("d MMM yyyy", Locale.ENGLISH);
        format.setTimeZone(ChartStyle.zone(timeline.timeZone()));
        axis.setDateFormatOverride(format);
        var shown = Duration.between(timeline.from(), timeline.until());
        var from = Date.from(timeline.from().minus(Duration.ofDays(2)).minusMillis((long) (shown.toMillis() * LEAD)));
        var until = Date.from(timeline.until().plus(Duration.ofDays(2)).plusMillis((long) (shown.toMillis() * NAMES)));
        axis.setRange(from, until);
        var plot = new CombinedDomainXYPlot(axis);
        plot.setGap(10);
        page.panels()
                .forEach(panel -> add(
                        plot,
                        new ScorePanel(panel, from.getTime(), until.getTime()).plot(),
                        ScorePanel.height(panel),
                        timeline));
        add(plot, new DosePanel(timeline.doseWeeks(), timeline.homeWeeks()).plot(), ChartPage.DOSE, timeline);
        add(plot, new EventPanel(timeline).plot(), ChartPage.EVENTS, timeline);
        var chart = new JFreeChart(null, ChartStyle.TITLE, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(2, 2, 2, 18));
        chart.setTitle(title(words.title()));
        List<Title> below = new ArrayList<>();
        below.add(quiet(words.legend()));
        if (!page.notShown().isEmpty()) {
            below.add(note(page.note()));
        }
        chart.setSubtitles(below);
        return chart;
    }

    private static void add(CombinedDomainXYPlot all, XYPlot panel, int height, TimelineResponse timeline) {
        timeline.planChanges()
                .forEach(change ->
                        panel.addDomainMarker(ChartStyle.planChange(Date.from(change.at())), Layer.FOREGROUND));
        all.add(panel, height);
    }

    private static TextTitle title(String text) {
        var title = new TextTitle(text, ChartStyle.TITLE);
        title.setPaint(ChartStyle.INK);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPadding(4, 8, 6, 8);
        return title;
    }

    private static TextTitle quiet(String text) {
        return below(text, ChartStyle.QUIET);
    }

    private static TextTitle note(String text) {
        return below(text, ChartStyle.INK);
    }

    private static TextTitle below(String text, Color colour) {
        var words = new TextTitle(text, ChartStyle.SMALL);
        words.setPaint(colour);
        words.setPosition(RectangleEdge.BOTTOM);
        words.setTextAlignment(HorizontalAlignment.LEFT);
        words.setHorizontalAlignment(HorizontalAlignment.LEFT);
        words.setPadding(4, 8, 2, 8);
        return words;
    }

    /** The size of a letter, and words for those who hear the chart. */
    private static Element described(Element svg, ChartWords words, int height) {
        svg.setAttributeNS(null, "viewBox", "0 0 %d %d".formatted(WIDTH, height));
        svg.setAttributeNS(null, "width", "%.0fmm".formatted(MILLIMETRES));
        svg.setAttributeNS(null, "height", String.format(Locale.ROOT, "%.1fmm", height * MILLIMETRES / WIDTH));
        svg.setAttributeNS(null, "role", "img");
        svg.setAttributeNS(null, "aria-labelledby", "title description");
        Element description = text(svg, "desc", "description", words.description());
        svg.insertBefore(description, svg.getFirstChild());
        svg.insertBefore(text(svg, "title", "title", words.title()), description);
        return svg;
    }

    private static Element text(Element svg, String name, String id, String text) {
        Element element = svg.getOwnerDocument().createElementNS(SVG, name);
        element.setAttributeNS(null, "id", id);
        element.setTextContent(text);
        return element;
    }
}
