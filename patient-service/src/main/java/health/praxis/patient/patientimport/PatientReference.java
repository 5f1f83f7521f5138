package health.praxis.patient.patientimport;

import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/**
 * What a reference to the input's Patient may look like: the entry's {@code fullUrl}, {@code Patient/id} (with a version
 * or not), the same below a server's address, a conditional reference or a logical one by identifier.
 */
final class PatientReference {

    private static final String CONDITIONAL = "Patient?identifier=";

    private final Patient patient;
    private final Optional<String> fullUrl;

    PatientReference(Patient patient, Optional<String> fullUrl) {
        this.patient = patient;
        this.fullUrl = fullUrl;
    }

    boolean isMeantBy(Reference subject) {
        var reference = subject.getReference();
        if (reference == null) {
            return subject.hasIdentifier() && isIdentifiedBy(subject.getIdentifier());
        }
        if (reference.startsWith(CONDITIONAL)) {
            return isIdentifiedBy(reference.substring(CONDITIONAL.length()));
        }
        var unversioned = reference.replaceFirst("/_history/[^/]*$", "");
        return fullUrl.filter(unversioned::equals).isPresent() || isRelative(unversioned);
    }

    /** Below another server's address only when the input does not say which server the patient is on. */
    private boolean isRelative(String reference) {
        var id = patient.getIdElement().getIdPart();
        if (id == null || id.isBlank()) {
            return false;
        }
        var relative = "Patient/" + id;
        boolean serverKnown = fullUrl.filter(url -> url.startsWith("http")).isPresent();
        return reference.equals(relative) || (!serverKnown && isBelowAServer(reference, relative));
    }

    private static boolean isBelowAServer(String reference, String relative) {
        return reference.startsWith("http") && reference.endsWith("/" + relative);
    }

    private boolean isIdentifiedBy(Identifier identifier) {
        return identifier.hasValue() && isIdentifiedBy(identifier.getSystem() + "|" + identifier.getValue());
    }

    private boolean isIdentifiedBy(String systemAndValue) {
        return patient.getIdentifier().stream()
                .filter(Identifier::hasValue)
                .anyMatch(own -> systemAndValue.equals(own.getSystem() + "|" + own.getValue()));
    }
}
