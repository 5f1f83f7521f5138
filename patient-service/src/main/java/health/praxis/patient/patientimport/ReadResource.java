package health.praxis.patient.patientimport;

import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** A resource of the input with its place, its name inside a bundle, and how the reading went. */
record ReadResource<R extends Resource>(int position, Optional<String> fullUrl, R resource, LenientReading reading) {}
