package health.praxis.outcomes.timeline;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written at the points of a panel, so that no word lies over another: of each line its last value, the first, the
 * highest and the lowest, then the others that cover no point either, nor stand in a crowd of them. All is measured in the points of the drawing.
 */
final class WrittenWords {

    /** Where words stand from what they are written at. */
    enum Side {
        ABOVE,
        BELOW,
        /** Beginning at the point, not in its middle. */
        ABOVE_FROM,
        BELOW_FROM,
        AFTER,
        BEFORE
    }

    /**
     * A place for words.
     *
     * @param row and {@code item} what they are written at
     * @param y downwards
     * @param sides where they may stand, the best first
     */
    record Place(int row, int item, double x, double y, String words, List<Side> sides) {

        private Rectangle2D on(Side side) {
            double width = words.length() * LETTER + 2;
            return switch (side) {
                case ABOVE -> new Rectangle2D.Double(x - width / 2, y - AWAY - LINE, width, LINE);
                case BELOW -> new Rectangle2D.Double(x - width / 2, y + AWAY, width, LINE);
                case ABOVE_FROM -> new Rectangle2D.Double(x, y - AWAY - LINE, width, LINE);
                case BELOW_FROM -> new Rectangle2D.Double(x, y + AWAY, width, LINE);
                case AFTER -> new Rectangle2D.Double(x + AWAY, y - LINE / 2, width, LINE);
                case BEFORE -> new Rectangle2D.Double(x - AWAY - width, y - LINE / 2, width, LINE);
            };
        }

        /** Whether it would be covered by words at another place, or stand between them and that. */
        private boolean isCoveredFrom(Place other, Rectangle2D words) {
            Rectangle2D reach = words.createUnion(new Rectangle2D.Double(other.x, other.y, 0, 0));
            return reach.intersects(x - 2, y - 2, 4, 4);
        }
    }

    private record Key(int row, int item) {}

    private static final double LETTER = 5.1;
    private static final double LINE = 11;
    private static final double AWAY = 6;

    private final double width;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final Map<Key, Side> sides = new HashMap<>();

    /** @param width of the panel */
    WrittenWords(double width) {
        this.width = width;
    }

    /** Writes those that have room beside what was written before; a point they would cover is in nobody's way. */
    WrittenWords first(Stream<Place> places) {
        places.forEach(place -> write(place, List.of()));
        return this;
    }

    /** Writes those that have room and would cover none of the points. */
    WrittenWords then(Stream<Place> places, List<Place> points) {
        places.forEach(place -> write(place, points));
        return this;
    }

    private void write(Place place, List<Place> points) {
        var key = new Key(place.row(), place.item());
        if (sides.containsKey(key)) {
            return;
        }
        for (Side side : place.sides()) {
            Rectangle2D box = place.on(side);
            if (box.getMinX() >= 0
                    && box.getMaxX() <= width
                    && taken.stream().noneMatch(box::intersects)
                    && points.stream().noneMatch(point -> point != place && point.isCoveredFrom(place, box))) {
                taken.add(box);
                sides.put(key, side);
                return;
            }
        }
    }

    /** On which side words are written; absent where none are. */
    Optional<Side> side(int row, int item) {
        return Optional.ofNullable(sides.get(new Key(row, item)));
    }
}
