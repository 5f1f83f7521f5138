package health.praxis.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** A decimal number of at most 20 digits before the point and 20 after it: what a column can hold. */
final class PlainDecimal extends StdDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_DIGITS = 20;

    PlainDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        var number = parser.getDecimalValue();
        boolean fits = number.scale() <= MOST_DIGITS
                && number.scale() >= -MOST_DIGITS
                && number.precision() - number.scale() <= MOST_DIGITS;
        return fits
                ? number
                : (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "too large or too precise a number");
    }
}
