package health.praxis.outcomes.adherence;

import java.util.Set;

/** On whose side a cancelled session lay, by the reason that was stated. */
public enum Absence {
    PERSON,
    CLINIC,
    NEITHER;

    private static final Set<String> BY_PERSON = Set.of("patient-ill", "patient-request", "transport");
    private static final Set<String> BY_CLINIC = Set.of("practitioner-absent", "clinic-closed");

    public static Absence of(String reason) {
        if (BY_PERSON.contains(reason)) {
            return PERSON;
        }
        return BY_CLINIC.contains(reason) ? CLINIC : NEITHER;
    }
}
