package health.praxis.patient.patientimport;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.praxis.patient.condition.ConditionKind;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was kept of an input, what was not, and why, entry by entry in the order of the input. Holds no value of the
 * input.
 *
 * @param codeMapVersion the version of the code map that decided
 * @param proposedPrimary the condition proposed as primary; empty when none is active, or when the input was refused
 */
record ImportReport(
        ImportFormat format, String codeMapVersion, Optional<ConditionKind> proposedPrimary, List<Entry> entries) {

    ImportReport {
        entries = List.copyOf(entries);
    }

    /**
     * @param position in a bundle the index in {@code Bundle.entry}, from 0; in NDJSON the number of the line, from 1
     * @param resourceType a resource type of FHIR R4, or {@code unknown}
     */
    record Entry(
            int position,
            String resourceType,
            @JsonProperty("reason") EntryFinding finding) {

        @JsonProperty
        EntryFinding.Verdict verdict() {
            return finding.verdict();
        }
    }

    record Counts(long kept, long leftOut, long refused) {}

    @JsonProperty
    Counts counts() {
        return new Counts(
                count(EntryFinding.Verdict.KEPT),
                count(EntryFinding.Verdict.LEFT_OUT),
                count(EntryFinding.Verdict.REFUSED));
    }

    /** How many entries each reason was given for, by the key of the reason. */
    @JsonProperty
    SortedMap<String, Long> reasons() {
        return entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.finding().key(), TreeMap::new, Collectors.counting()));
    }

    private long count(EntryFinding.Verdict verdict) {
        return entries.stream().filter(entry -> entry.verdict() == verdict).count();
    }
}
