package health.praxis.patient.medication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What two tellings of a medication list say about drugs. A drug ordered again, or told in other words, is the same drug; one
 * of another strength has another code and is another drug.
 */
record MedicationChange(List<MedicationsChanged.Started> started, List<MedicationsChanged.Stopped> stopped) {

    private static final String RX_NORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");
    private static final Set<String> NEVER_TAKEN =
            Set.of("cancelled", "draft", "intended", "not-taken", "entered-in-error");
    private static final String ACTIVE = "active";

    /** A drug by its code, or by its name where it has none. */
    private record Drug(String system, String code) {

        static Drug of(MedicationEntry entry) {
            return entry.code() == null ? new Drug(null, entry.display()) : new Drug(entry.system(), entry.code());
        }

        String rxNorm() {
            return RX_NORM.equals(system) && NUMBER.matcher(code).matches() ? code : null;
        }
    }

    /** @param before empty when the list is told for the first time: then only a day tells when a drug was begun */
    static MedicationChange between(Collection<MedicationEntry> before, Collection<MedicationEntry> after) {
        Map<Drug, LocalDate> drugs = new LinkedHashMap<>();
        taken(after).forEach(entry -> drugs.merge(Drug.of(entry), day(entry), MedicationChange::earlier));
        Set<Drug> known = drugs(taken(before));
        List<MedicationsChanged.Started> started = drugs.entrySet().stream()
                .filter(drug -> !known.contains(drug.getKey()))
                .filter(drug -> !before.isEmpty() || drug.getValue() != LocalDate.MAX)
                .map(drug -> new MedicationsChanged.Started(
                        drug.getKey().rxNorm(), drug.getValue() == LocalDate.MAX ? null : drug.getValue()))
                .toList();
        Set<Drug> still = drugs(active(after));
        Set<Drug> mistaken = drugs(after.stream().filter(entry -> NEVER_TAKEN.contains(entry.status())));
        List<MedicationsChanged.Stopped> stopped = drugs(active(before)).stream()
                .filter(drug -> !still.contains(drug) && !mistaken.contains(drug))
                .map(drug -> new MedicationsChanged.Stopped(drug.rxNorm()))
                .toList();
        return new MedicationChange(started, stopped);
    }

    boolean isNone() {
        return started.isEmpty() && stopped.isEmpty();
    }

    private static Stream<MedicationEntry> taken(Collection<MedicationEntry> list) {
        return list.stream().filter(entry -> !NEVER_TAKEN.contains(entry.status()));
    }

    private static Stream<MedicationEntry> active(Collection<MedicationEntry> list) {
        return list.stream().filter(entry -> ACTIVE.equals(entry.status()));
    }

    private static Set<Drug> drugs(Stream<MedicationEntry> entries) {
        Set<Drug> drugs = new LinkedHashSet<>();
        entries.map(Drug::of).forEach(drugs::add);
        return drugs;
    }

    private static LocalDate day(MedicationEntry entry) {
        return Objects.requireNonNullElse(entry.authoredOn(), LocalDate.MAX);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
