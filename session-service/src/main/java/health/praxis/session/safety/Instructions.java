package health.praxis.session.safety;

import health.praxis.session.clinic.ClinicSettings;
import health.praxis.session.clinic.ClinicSettingsRepository;
import health.praxis.session.patient.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** What to do about red flags, with the emergency number of the clinic. */
@ApplicationScoped
public class Instructions {

    private static final String NO_NUMBER_SET = "your local emergency number";

    private final RedFlagRepository flags;
    private final RedFlagRules rules;
    private final ClinicSettingsRepository clinics;
    private final People people;

    Instructions(RedFlagRepository flags, RedFlagRules rules, ClinicSettingsRepository clinics, People people) {
        this.flags = flags;
        this.rules = rules;
        this.clinics = clinics;
        this.people = people;
    }

    /** What to do about the flags a record raised, the latest of each kind; for the answer that carries that record. */
    public List<Instruction> raisedBy(UUID sourceId) {
        var raised = flags.raisedBy(sourceId);
        if (raised.isEmpty()) {
            return List.of();
        }
        var latest = new LinkedHashMap<List<Object>, RedFlag>();
        raised.forEach(flag -> latest.put(List.of(flag.patientId(), flag.trigger()), flag));
        var clinic = clinics.current();
        return latest.values().stream()
                .filter(flag -> people.mayBeToldOfDanger(flag.patientId()))
                .map(flag -> about(flag, clinic))
                .toList();
    }

    /** The flags as clinicians see them, each with what to do about it. */
    List<RedFlagResponse> with(List<RedFlag> seen) {
        var clinic = clinics.current();
        return seen.stream().map(flag -> flag.response(about(flag, clinic))).toList();
    }

    private Instruction about(RedFlag flag, ClinicSettings clinic) {
        String number = clinic.emergencyNumber().orElse(null);
        String text = rules.instruction(flag.trigger(), flag.isHistoric())
                .replace("{emergencyNumber}", number == null ? NO_NUMBER_SET : number);
        return new Instruction(flag.id(), flag.trigger(), flag.severity(), text, number, rules.notice());
    }
}
