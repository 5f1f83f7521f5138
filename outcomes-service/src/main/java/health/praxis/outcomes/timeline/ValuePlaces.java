package health.praxis.outcomes.timeline;

import health.praxis.outcomes.timeline.WrittenWords.Place;
import health.praxis.outcomes.timeline.WrittenWords.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.data.xy.XYDataset;

/** Where the values of a panel's scores can be written: above their point, or below it where there is more room. */
final class ValuePlaces {

    private static final double HEIGHT_OF_A_VALUE = 21;

    private final XYDataset points;
    private final int lines;
    private final DoubleUnaryOperator x;
    private final DoubleUnaryOperator y;
    private final double top;
    private final double bottom;
    private final double[] across;

    /**
     * @param points of each line, before others
     * @param x and {@code y} from a time and a score to the points of the drawing
     * @param across the heights of lines that run through the panel
     */
    ValuePlaces(
            XYDataset points,
            int lines,
            DoubleUnaryOperator x,
            DoubleUnaryOperator y,
            double top,
            double bottom,
            double[] across) {
        this.points = points;
        this.lines = lines;
        this.x = x;
        this.y = y;
        this.top = top;
        this.bottom = bottom;
        this.across = across.clone();
    }

    /** Line by line, in the order of time. */
    List<Place> all(List<List<String>> words) {
        List<Place> places = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            for (int item = 0; item < points.getItemCount(line); item++) {
                List<Side> sides = inTheWay(line, item, 1) > inTheWay(line, item, -1)
                        ? List.of(Side.BELOW, Side.ABOVE, Side.BELOW_FROM, Side.ABOVE_FROM)
                        : List.of(Side.ABOVE, Side.BELOW, Side.ABOVE_FROM, Side.BELOW_FROM);
                places.add(new Place(
                        line,
                        item,
                        x.applyAsDouble(points.getXValue(line, item)),
                        y.applyAsDouble(points.getYValue(line, item)),
                        words.get(line).get(item),
                        sides));
            }
        }
        return places;
    }

    /** The last of each line, the first, the highest and the lowest. */
    Stream<Place> chief(List<Place> all) {
        return IntStream.range(0, lines).boxed().flatMap(line -> {
            List<Place> own = all.stream().filter(place -> place.row() == line).toList();
            var height = Comparator.comparingDouble(Place::y);
            return own.isEmpty()
                    ? Stream.empty()
                    : Stream.of(
                            own.getLast(),
                            own.getFirst(),
                            own.stream().min(height).orElseThrow(),
                            own.stream().max(height).orElseThrow());
        });
    }

    /** How much a value would cover above its point or below: another line, the edge, a line across. */
    private int inTheWay(int row, int item, int up) {
        double at = points.getXValue(row, item);
        double height = y.applyAsDouble(points.getYValue(row, item));
        boolean covers = IntStream.range(0, lines)
                .filter(line -> line != row)
                .mapToDouble(line -> value(line, at))
                .map(other -> up * (height - y.applyAsDouble(other)))
                .anyMatch(away -> away > 0 && away < HEIGHT_OF_A_VALUE * 1.5);
        boolean leaves = up * (height - (up > 0 ? top : bottom)) < HEIGHT_OF_A_VALUE;
        boolean crosses = Arrays.stream(across)
                .map(line -> up * (height - line))
                .anyMatch(away -> away > -3 && away < HEIGHT_OF_A_VALUE);
        return (leaves ? 4 : 0) + (covers ? 2 : 0) + (crosses ? 1 : 0);
    }

    /** Where a line runs at a time; not a number where it does not. */
    private double value(int line, double at) {
        int many = points.getItemCount(line);
        for (int i = 0; i < many; i++) {
            double time = points.getXValue(line, i);
            if (time == at) {
                return points.getYValue(line, i);
            }
            if (time > at) {
                return i == 0 ? Double.NaN : between(line, i, at);
            }
        }
        return Double.NaN;
    }

    private double between(int line, int i, double at) {
        double from = points.getXValue(line, i - 1);
        double share = (at - from) / (points.getXValue(line, i) - from);
        double start = points.getYValue(line, i - 1);
        return start + share * (points.getYValue(line, i) - start);
    }
}
