package health.praxis.patient.patientimport;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** Reads single resources of FHIR R4, leniently. */
final class R4Parser {

    private static final FhirContext R4 = FhirContext.forR4();

    static {
        R4.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
    }

    private R4Parser() {}

    /** The resource, or empty when it is beyond reading; what was skipped is noted in the reading. */
    static <R extends Resource> Optional<R> parse(Class<R> type, ObjectNode resource, LenientReading reading) {
        try {
            return Optional.of(
                    R4.newJsonParser().setParserErrorHandler(reading).parseResource(type, resource.toString()));
        } catch (RuntimeException e) {
            // The library answers odd input with exceptions of any kind, whose messages repeat the input.
            return Optional.empty();
        }
    }
}
