package health.praxis.patient.patientimport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/**
 * A date as precise as the EHR knew it.
 *
 * @param date the day, in the offset it was written in; the first day when only the month or year is known
 * @param precision how much of it was known
 * @param instant the moment, present exactly when the precision is {@link Precision#INSTANT}
 */
record PartialDate(LocalDate date, Precision precision, Optional<Instant> instant) implements Comparable<PartialDate> {

    enum Precision {
        YEAR,
        MONTH,
        DAY,
        INSTANT
    }

    PartialDate {
        if (instant.isPresent() != (precision == Precision.INSTANT)) {
            throw new IllegalArgumentException("an instant goes with its precision");
        }
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD} or a date and time with its offset.
     *
     * @throws java.time.DateTimeException when it is none of them
     */
    static PartialDate parse(String text) {
        return switch (text.length()) {
            case 4 -> new PartialDate(Year.parse(text).atDay(1), Precision.YEAR, Optional.empty());
            case 7 -> new PartialDate(YearMonth.parse(text).atDay(1), Precision.MONTH, Optional.empty());
            case 10 -> new PartialDate(LocalDate.parse(text), Precision.DAY, Optional.empty());
            default -> {
                var time = OffsetDateTime.parse(text);
                yield new PartialDate(time.toLocalDate(), Precision.INSTANT, Optional.of(time.toInstant()));
            }
        };
    }

    /** The earliest moment that this can mean; a day starts at midnight UTC. */
    Instant earliest() {
        return instant.orElseGet(() -> date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Whether it surely lies after this moment, wherever on earth the day was meant. */
    boolean isAfter(Instant moment) {
        return instant.map(known -> known.isAfter(moment))
                .orElseGet(() ->
                        date.atStartOfDay(ZoneOffset.ofHours(14)).toInstant().isAfter(moment));
    }

    /** By the earliest moment, then the more precise later. */
    @Override
    public int compareTo(PartialDate other) {
        return Comparator.comparing(PartialDate::earliest)
                .thenComparing(PartialDate::precision)
                .thenComparing(PartialDate::date)
                .compare(this, other);
    }
}
