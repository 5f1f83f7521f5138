package health.praxis.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** An instant as RFC 3339 text of the years 1 to 9999, with seconds and an offset; never a number. */
final class PlainInstant extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile(
            "(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    PlainInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        String text = parser.getText();
        try {
            if (FORM.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException noSuchInstant) {
            return (Instant) context.handleWeirdStringValue(Instant.class, "", "no such instant");
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, "", "not an instant");
    }
}
