package health.praxis.patient.patientimport;

import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.PrimitiveType;

/**
 * The reading of one resource that goes on past what it cannot use, and remembers that there was something. Never logs:
 * FHIR's own lenient parser writes the bad values to the log.
 */
final class LenientReading extends ErrorHandlerAdapter {

    /** Longest text kept where nothing else is said, in UTF-16 units; as registration has it. */
    static final int LONGEST_TEXT = 200;

    private boolean valuesIgnored;

    boolean valuesIgnored() {
        return valuesIgnored;
    }

    void ignoreValue() {
        valuesIgnored = true;
    }

    /** The text without blanks around it; empty when nothing is left, or when it is too long or not storable. */
    Optional<String> text(String text) {
        return text(text, LONGEST_TEXT);
    }

    Optional<String> text(String text, int longest) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        var stripped = text.strip();
        if (stripped.length() > longest || !isStorable(stripped)) {
            ignoreValue();
            return Optional.empty();
        }
        return Optional.of(stripped);
    }

    List<String> texts(List<? extends PrimitiveType<String>> texts, int longest) {
        return texts.stream()
                .flatMap(text -> text(text.getValue(), longest).stream())
                .toList();
    }

    Optional<PartialDate> date(BaseDateTimeType date) {
        if (date == null || date.getValueAsString() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.parse(date.getValueAsString()));
        } catch (DateTimeException e) {
            ignoreValue();
            return Optional.empty();
        }
    }

    /** Maps each element; those that come out empty are left out. Nulls, which a parser may leave in a list, count as ignored. */
    <F, T> List<T> each(List<F> elements, Function<F, Optional<T>> mapping) {
        if (elements.stream().anyMatch(Objects::isNull)) {
            ignoreValue();
        }
        return elements.stream()
                .filter(Objects::nonNull)
                .map(mapping)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    EntryFinding finding() {
        return valuesIgnored ? EntryFinding.VALUES_IGNORED : EntryFinding.KEPT;
    }

    /** PostgreSQL takes no U+0000, and UTF-8 no half of a surrogate pair. */
    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }

    @Override
    public void incorrectJsonType(
            IParseLocation location,
            String element,
            ValueType expected,
            ScalarType expectedScalar,
            ValueType found,
            ScalarType foundScalar) {
        ignoreValue();
    }

    @Override
    public void invalidValue(IParseLocation location, String value, String error) {
        ignoreValue();
    }

    @Override
    public void unknownElement(IParseLocation location, String element) {
        ignoreValue();
    }

    @Override
    public void unexpectedRepeatingElement(IParseLocation location, String element) {
        ignoreValue();
    }
}
