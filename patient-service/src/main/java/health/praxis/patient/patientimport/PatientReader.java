package health.praxis.patient.patientimport;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** Reads one person from what an EHR sends. Holds no state of an input and may be used by many threads. */
final class PatientReader {

    private final CodeMap codeMap;

    PatientReader(CodeMap codeMap) {
        this.codeMap = codeMap;
    }

    /**
     * Reads the input to its end; does not close it. The order of the entries decides nothing
     * but the order of conditions and medications.
     *
     * @param now when the input was received: an onset after it is refused
     * @throws IOException when the stream breaks; whatever is wrong with its content is an {@link ImportOutcome.Refused}
     */
    ImportOutcome read(InputStream in, ImportFormat format, Instant now) throws IOException {
        var draft = new ImportDraft(codeMap, now);
        var problem = switch (format) {
            case BUNDLE -> BundleReader.read(in, draft);
            case NDJSON -> NdjsonReader.read(in, draft);
        };
        return draft.finish(format, problem);
    }
}
