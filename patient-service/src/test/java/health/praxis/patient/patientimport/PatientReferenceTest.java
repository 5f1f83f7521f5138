package health.praxis.patient.patientimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "urn:uuid:1, urn:uuid:1, true",
        "urn:uuid:1, urn:uuid:2, false",
        "urn:uuid:1, Patient/p1, true",
        "urn:uuid:1, Patient/p1/_history/3, true",
        "urn:uuid:1, Patient/p2, false",
        "urn:uuid:1, Practitioner/p1, false",
        "urn:uuid:1, '#p1', false",
        "urn:uuid:1, p1, false",
        "urn:uuid:1, http://ehr.example/fhir/Patient/p1, true",
        "urn:uuid:1, http://ehr.example/fhir/Patient/xp1, false",
        "http://ehr.example/fhir/Patient/p1, http://ehr.example/fhir/Patient/p1, true",
        "http://ehr.example/fhir/Patient/p1, http://ehr.example/fhir/Patient/p1/_history/2, true",
        "http://ehr.example/fhir/Patient/p1, http://other.example/fhir/Patient/p1, false",
        "http://ehr.example/fhir/Patient/p1, Patient/p1, true",
        ", http://ehr.example/fhir/Patient/p1, true",
        "urn:uuid:1, Patient?identifier=urn:clinic|4711, true",
        "urn:uuid:1, Patient?identifier=urn:clinic|4712, false",
        "urn:uuid:1, Patient?identifier=4711, false",
    })
    void knowsWhichReferencesMeanThePatient(String fullUrl, String reference, boolean meant) {
        assertThat(patient(fullUrl).isMeantBy(new Reference(reference))).isEqualTo(meant);
    }

    @Test
    void aLogicalReferenceMeansThePatientWithThatIdentifier() {
        assertThat(patient(null).isMeantBy(identified("urn:clinic", "4711"))).isTrue();
        assertThat(patient(null).isMeantBy(identified("urn:other", "4711"))).isFalse();
        assertThat(patient(null).isMeantBy(new Reference())).isFalse();
    }

    private static Reference identified(String system, String value) {
        return new Reference().setIdentifier(new Identifier().setSystem(system).setValue(value));
    }

    private static PatientReference patient(String fullUrl) {
        var patient = new Patient();
        patient.setId("p1");
        patient.addIdentifier().setSystem("urn:clinic").setValue("4711");
        return new PatientReference(patient, Optional.ofNullable(fullUrl));
    }
}
