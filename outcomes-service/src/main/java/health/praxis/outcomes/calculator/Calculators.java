package health.praxis.outcomes.calculator;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.outcomes.assessment.Instruction;
import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;

/** The calculators with this release's catalogue. */
@ApplicationScoped
class Calculators {

    private final InstrumentCatalogue catalogue;
    private final ClinicReadModel clinics;

    Calculators(InstrumentCatalogue catalogue, ClinicReadModel clinics) {
        this.catalogue = catalogue;
        this.clinics = clinics;
    }

    Calculation score(String measureId, JsonNode request) {
        return new ScoreCalculator(instrument(measureId), catalogue.version().version(), onSelfHarm())
                .score(Input.body(request));
    }

    Calculation change(String measureId, JsonNode request) {
        return new ChangeCalculator(instrument(measureId), catalogue.version(), onSelfHarm())
                .change(Input.body(request));
    }

    Calculation measurementError(String kind, JsonNode request) {
        return Keyed.find(MeasurementErrorCalculator.class, kind)
                .orElseThrow(() -> new NotFound("There is no such measure of error."))
                .calculate(Input.body(request));
    }

    private Instrument instrument(String id) {
        return catalogue.find(id).orElseThrow(() -> new NotFound("There is no such instrument."));
    }

    private String onSelfHarm() {
        return Instruction.aboutSelfHarm(true, clinics.current().emergencyNumber())
                .inWords();
    }
}
