package health.praxis.patient.patientimport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Optional;

/** JSON read within limits that no well-meant input reaches. */
final class BoundedJson {

    /** Levels of nesting; resources of FHIR stay far below. */
    static final int DEEPEST = 200;

    /** Entries of a bundle, or lines of NDJSON. */
    static final int MOST_ENTRIES = 100_000;

    /** Longest line of NDJSON, in bytes. */
    static final int LONGEST_LINE = 8 * 1024 * 1024;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_LINE)
                            .build())
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .build();

    /** A reading that ends with the reason why the input cannot be used, if there is one. */
    interface Reading {
        Optional<ImportProblem> read() throws IOException;
    }

    private BoundedJson() {}

    /** Turns what is wrong with the JSON into a problem; a stream that breaks stays an {@link IOException}. */
    static Optional<ImportProblem> attempt(JsonParser parser, Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (StreamConstraintsException e) {
            return Optional.of(
                    parser.getParsingContext().getNestingDepth() >= DEEPEST
                            ? new ImportProblem.NestedTooDeeply(DEEPEST)
                            : new ImportProblem.ValueTooLong(lineOf(parser)));
        } catch (JsonProcessingException | CharConversionException e) {
            var place = parser.currentLocation();
            return Optional.of(
                    new ImportProblem.NotJson(Math.max(place.getLineNr(), 0), Math.max(place.getColumnNr(), 0)));
        }
    }

    private static int lineOf(JsonParser parser) {
        return Math.max(parser.currentLocation().getLineNr(), 0);
    }
}
