package health.praxis.patient.patientimport;

import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Reads the body of an import as it arrives. */
@Singleton
class ImportReading {

    /**
     * What was read.
     *
     * @param fingerprint of the whole input, to tell a retry from another input
     */
    record Read(ImportedPerson person, ImportReport report, String fingerprint) {

        private static Read of(ImportOutcome outcome, ImportFormat format, MessageDigest digest) {
            return switch (outcome) {
                case ImportOutcome.Accepted(ImportedPerson person, ImportReport report) ->
                    new Read(person, report, HexFormat.of().formatHex(digest.digest()));
                case ImportOutcome.Refused(ImportProblem problem, ImportReport report) ->
                    throw ImportRefused.because(problem, format);
            };
        }
    }

    private final PatientReader reader;

    ImportReading() {
        reader = new PatientReader(CodeMap.version1());
    }

    /**
     * @throws ImportRefused when the input as a whole cannot be used
     * @throws MalformedRequest when it breaks off
     */
    Read of(InputStream body, ImportFormat format, Instant now) {
        try (var digested = new DigestInputStream(body, MessageDigest.getInstance("SHA-256"))) {
            return Read.of(reader.read(digested, format, now), format, digested.getMessageDigest());
        } catch (IOException e) {
            throw new MalformedRequest(Violation.at("", "body-broken-off", "The body broke off before its end."));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every platform has SHA-256", e);
        }
    }
}
