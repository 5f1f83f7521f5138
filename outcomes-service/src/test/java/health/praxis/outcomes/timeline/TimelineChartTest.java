package health.praxis.outcomes.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.timeline.TimelineResponse.Moment;
import health.praxis.outcomes.timeline.TimelineResponse.Series;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What is written on a chart can be read; each drawing is left to be looked at. */
class TimelineChartTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final InstrumentCatalogue CATALOGUE = InstrumentCatalogue.load();
    private static final LocalDate START = LocalDate.of(2025, 3, 3);
    /** Where the panels begin, in the points of the drawing. */
    private static final double AXIS = 104;

    private static final String PEGS = "nine-hole-peg-test";

    @Test
    void namesTheLastDayThatIsShown() {
        assertThat(texts(drawn("empty", START.plusDays(28), List.of())))
                .extracting(Element::getTextContent)
                .contains("Course from 3 March 2025 to 30 March 2025");
        assertThat(texts(drawn("no-day", START, List.of())))
                .extracting(Element::getTextContent)
                .contains("Course from 3 March 2025 to 3 March 2025");
    }

    @Test
    void whoWasNotAbleWithEitherHandIsToldOfEachInARowOfItsOwn() {
        var left = series(Map.of("side", "left"), at(0, 60.0), at(28, null, "left"), at(56, 52.0));
        var right = series(Map.of("side", "right"), at(0, 22.0), at(28, null, "right"), at(56, 20.0));

        List<Element> words = notAble(drawn("not-able", START.plusDays(84), List.of(left, right)));

        assertThat(words)
                .extracting(Element::getTextContent)
                .containsExactlyInAnyOrder("not able: left", "not able: right");
        assertThat(Math.abs(y(words.getFirst()) - y(words.getLast()))).isGreaterThanOrEqualTo(9);
    }

    /** The side was not said; that the words name one would be made up. */
    @Test
    void whoWasNotAbleIsCalledByWhatWasSaid() {
        var left = series(Map.of("side", "left"), at(0, 60.0));
        var right = series(Map.of("side", "right"), at(0, 22.0), at(28, null));

        Element root = drawn("not-able-unnamed", START.plusDays(84), List.of(left, right));

        assertThat(notAble(root)).extracting(Element::getTextContent).containsExactly("not able");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .contains("not able (not stated which) on 31 March 2025");
    }

    @Test
    void ofManyLinesNotAbleIsASignWithoutWords() {
        List<Series> lines = IntStream.range(0, 4)
                .mapToObj(i -> series(Map.of("site", "muscle-" + i), at(0, 10.0 + i), at(28, null)))
                .toList();

        assertThat(notAble(drawn("not-able-many", START.plusDays(84), lines))).isEmpty();
    }

    /** Of a score a day for a year the first, the last, the best and the worst can be read; none lies over another. */
    @Test
    void writesValuesThatHaveRoom() {
        Series daily = series(
                Map.of(),
                IntStream.range(0, 365)
                        .mapToObj(day -> at(day, day == 120 ? 71.0 : day == 240 ? 19.0 : 60 - day * 0.1))
                        .toArray(Moment[]::new));

        List<Element> values = values(drawn("daily", START.plusDays(365), List.of(daily)));

        assertThat(values).extracting(Element::getTextContent).contains("60", "71", "19", "23.60");
        assertThat(values).hasSizeLessThan(10);
        assertThat(values).allSatisfy(value -> assertThat(x(value)).isGreaterThanOrEqualTo(AXIS));
        assertNoneLiesOverAnother(values);
    }

    @Test
    void writesEveryValueOfACourseOfVisits() {
        var left = series(Map.of("side", "left"), at(0, 61.0), at(28, 57.0), at(56, 53.0));
        var right = series(Map.of("side", "right"), at(0, 22.0), at(28, 21.0), at(56, 19.0));

        List<Element> values = values(drawn("visits", START.plusDays(84), List.of(left, right)));

        assertThat(values).extracting(Element::getTextContent).contains("61", "57", "53", "22", "21", "19");
        assertNoneLiesOverAnother(values);
    }

    private static Moment at(int day, Double score, String... side) {
        Map<String, Object> detail = new TreeMap<>();
        detail.put("assessmentId", UUID.randomUUID());
        detail.put("instrument", PEGS);
        detail.put("score", score);
        detail.put("administration", side.length == 0 ? Map.of() : Map.of("side", side[0]));
        JsonNode told = JSON.valueToTree(detail);
        return new Moment(START.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC), told);
    }

    private static Series series(Map<String, String> circumstances, Moment... points) {
        return Series.of(
                CATALOGUE.find(PEGS).orElseThrow(),
                circumstances,
                circumstances.isEmpty() ? null : String.join(", ", circumstances.values()),
                held(points[0]),
                List.of(points));
    }

    /** A made up change within measurement error, and a smallest important one. */
    private static JsonNode held(Moment baseline) {
        double score = baseline.detail().path("score").doubleValue();
        return JSON.valueToTree(Map.of(
                "baseline", score,
                "mdc", Map.of("change", score * 0.1),
                "mcid", Map.of("change", score * 0.15, "direction", "either")));
    }

    private static Element drawn(String name, LocalDate until, List<Series> scores) {
        String svg = new TimelineChart()
                .draw(new TimelineResponse(
                        UUID.randomUUID(),
                        midnight(START),
                        midnight(until),
                        "UTC",
                        scores,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        TimelineResponse.NOTICE));
        try {
            Files.writeString(Path.of("target", "timeline-" + name + ".svg"), svg);
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("it is well formed", e);
        }
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static List<Element> texts(Element root) {
        var texts = root.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> (Element) texts.item(i))
                .toList();
    }

    private static List<Element> notAble(Element root) {
        return texts(root).stream()
                .filter(text -> text.getTextContent().startsWith("not able"))
                .toList();
    }

    /** The values at points: numbers that are not at the axis. */
    private static List<Element> values(Element root) {
        return texts(root).stream()
                .filter(text -> text.getTextContent().matches("[0-9.]+") && x(text) + width(text) > AXIS + 1)
                .toList();
    }

    private static void assertNoneLiesOverAnother(List<Element> texts) {
        List<String> over = new ArrayList<>();
        for (Element one : texts) {
            for (Element other : texts) {
                if (one != other
                        && Math.abs(y(one) - y(other)) < 8
                        && x(one) < x(other) + width(other)
                        && x(other) < x(one) + width(one)) {
                    over.add(one.getTextContent() + " over " + other.getTextContent());
                }
            }
        }
        assertThat(over).isEmpty();
    }

    private static double x(Element text) {
        return number(text, "x");
    }

    private static double y(Element text) {
        return number(text, "y");
    }

    private static double width(Element text) {
        return number(text, "textLength");
    }

    private static double number(Element text, String attribute) {
        return Arrays.stream(text.getAttribute(attribute).split("[ ,]"))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow();
    }
}
