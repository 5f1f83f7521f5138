package health.praxis.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date as {@code YYYY-MM-DD} of the years 1 to 9999, without a time that would be dropped. */
final class PlainDate extends StdDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

    PlainDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        var day = read(parser.getText());
        return day.isPresent()
                ? day.get()
                : (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "not a date, or no such day");
    }

    /** The day that a text names; empty when it has another form or there is no such day. */
    static Optional<LocalDate> read(String text) {
        try {
            return FORM.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
