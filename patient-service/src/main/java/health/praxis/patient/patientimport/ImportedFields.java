package health.praxis.patient.patientimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ResourceType;

/** Which resource types are read, and which of their elements: nothing else of the input is looked at or kept in memory. */
final class ImportedFields {

    static final String UNKNOWN_TYPE = "unknown";

    private static final Set<String> R4_TYPES =
            Stream.of(ResourceType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "Patient",
            Set.of(
                    "resourceType",
                    "id",
                    "identifier",
                    "name",
                    "telecom",
                    "gender",
                    "birthDate",
                    "deceasedBoolean",
                    "deceasedDateTime",
                    "address",
                    "communication"),
            "Condition",
            Set.of(
                    "resourceType",
                    "clinicalStatus",
                    "verificationStatus",
                    "code",
                    "subject",
                    "onsetDateTime",
                    "onsetPeriod",
                    "onsetAge",
                    "onsetRange",
                    "onsetString",
                    "abatementDateTime",
                    "abatementPeriod",
                    "abatementAge",
                    "abatementRange",
                    "abatementString",
                    "recordedDate"),
            "MedicationRequest",
            Set.of(
                    "resourceType",
                    "status",
                    "intent",
                    "doNotPerform",
                    "medicationCodeableConcept",
                    "medicationReference",
                    "medication",
                    "subject",
                    "authoredOn",
                    "contained"),
            "MedicationStatement",
            Set.of(
                    "resourceType",
                    "status",
                    "medicationCodeableConcept",
                    "medicationReference",
                    "medication",
                    "subject",
                    "dateAsserted",
                    "contained"),
            "Medication",
            Set.of("resourceType", "id", "code", "status"));

    private ImportedFields() {}

    static boolean isImported(String resourceType) {
        return FIELDS.containsKey(resourceType);
    }

    static boolean isRead(String resourceType, String field) {
        return FIELDS.getOrDefault(resourceType, Set.of()).contains(field);
    }

    /** What is to be said of a resource of a type that is not read. */
    static EntryFinding whyNotImported(String resourceType) {
        if (R4_TYPES.contains(resourceType)) {
            return EntryFinding.RESOURCE_TYPE_NOT_IMPORTED;
        }
        return resourceType.equals("MedicationOrder")
                ? EntryFinding.WRONG_FHIR_VERSION
                : EntryFinding.UNKNOWN_RESOURCE_TYPE;
    }

    /** The type when FHIR R4 knows it: any other text of the input is not repeated. */
    static String reportable(String resourceType) {
        return R4_TYPES.contains(resourceType) ? resourceType : UNKNOWN_TYPE;
    }

    /** Drops all elements that are not read. */
    static ObjectNode only(String resourceType, ObjectNode resource) {
        return resource.retain(FIELDS.get(resourceType));
    }

    /** Whether the elements have the form of an earlier FHIR version (status as a code) or a later one (medication without a type). */
    static boolean isOtherVersion(JsonNode resource) {
        return resource.path("clinicalStatus").isTextual()
                || resource.path("verificationStatus").isTextual()
                || resource.path("medication").isObject();
    }
}
