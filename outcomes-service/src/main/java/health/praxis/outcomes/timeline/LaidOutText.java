package health.praxis.outcomes.timeline;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The texts of a drawing, laid out with this server's fonts and read with others: each keeps the width it was given, so that
 * what was set flush right stays so and nothing runs over its neighbour.
 */
final class LaidOutText {

    private static final String FONT_FAMILY = "font-family";

    private final FontRenderContext context;

    LaidOutText(FontRenderContext context) {
        this.context = context;
    }

    /** @param fonts of all texts, in the order in which a reader is to look for them */
    void keep(Element svg, String fonts) {
        NodeList groups = svg.getElementsByTagNameNS("*", "g");
        for (int i = 0; i < groups.getLength(); i++) {
            ((Element) groups.item(i)).removeAttribute(FONT_FAMILY);
        }
        svg.setAttributeNS(null, FONT_FAMILY, fonts);
        NodeList texts = svg.getElementsByTagNameNS("*", "text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double width = width(text);
            if (width > 0) {
                text.setAttributeNS(null, "textLength", String.format(Locale.ROOT, "%.2f", width));
                text.setAttributeNS(null, "lengthAdjust", "spacingAndGlyphs");
            }
        }
    }

    private double width(Element text) {
        float size = Float.parseFloat(inherited(text, "font-size").replace("px", ""));
        int style = inherited(text, "font-weight").equals("bold") ? Font.BOLD : Font.PLAIN;
        Font font = new Font(Font.SANS_SERIF, style, 1).deriveFont(size);
        return font.getStringBounds(text.getTextContent(), context).getWidth();
    }

    /** What holds for an element by itself or by what it stands in. */
    private static String inherited(Element element, String attribute) {
        Node node = element;
        while (node instanceof Element each) {
            if (each.hasAttribute(attribute)) {
                return each.getAttribute(attribute);
            }
            node = each.getParentNode();
        }
        throw new IllegalStateException("every drawing says its " + attribute);
    }
}
