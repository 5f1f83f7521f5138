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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two tellings of a medication list say about drugs. A drug ordered again while it is taken, or told in other words, is
 * the same drug and no change; one of another strength has another code and is another drug. One that was stopped or on hold
 * and is active again was begun again.
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

    /** A drug as it was ordered on a day, or at a time nobody knows. */
    private record Order(Drug drug, LocalDate day) {

        static Order of(MedicationEntry entry) {
            return new Order(Drug.of(entry), entry.authoredOn());
        }
    }

    /** @param before empty when the list is told for the first time: then only a day tells when a drug was begun */
    static MedicationChange between(Collection<MedicationEntry> before, Collection<MedicationEntry> after) {
        Map<Drug, LocalDate> drugs = new LinkedHashMap<>();
        taken(after).forEach(entry -> drugs.merge(Drug.of(entry), day(entry), MedicationChange::earlier));
        drugs.keySet().removeAll(drugs(taken(before)));
        if (before.isEmpty()) {
            drugs.values().removeIf(day -> day == LocalDate.MAX);
        }
        drugs.putAll(takenUpAgain(before, after));
        List<MedicationsChanged.Started> started = drugs.entrySet().stream()
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

    /** Each with the first day of an order that is new; without one nobody knows the day. */
    private static Map<Drug, LocalDate> takenUpAgain(
            Collection<MedicationEntry> before, Collection<MedicationEntry> after) {
        Set<Drug> known = drugs(taken(before));
        Set<Drug> going = drugs(active(before));
        Set<Order> old = before.stream().map(Order::of).collect(Collectors.toUnmodifiableSet());
        Map<Drug, LocalDate> again = new LinkedHashMap<>();
        active(after)
                .filter(entry -> known.contains(Drug.of(entry)) && !going.contains(Drug.of(entry)))
                .forEach(entry -> again.merge(
                        Drug.of(entry),
                        old.contains(Order.of(entry)) ? LocalDate.MAX : day(entry),
                        MedicationChange::earlier));
        return again;
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
