package health.praxis.outcomes.progress;

import health.praxis.outcomes.dose.DoseSummary;
import health.praxis.outcomes.instrument.CatalogueVersion;
import health.praxis.outcomes.interpretation.AppliedThreshold;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Whether it helped, for one goal or one instrument, with everything needed to explain it and to compute it again.
 *
 * @param confirmed false for a decline or a gain that the measurements of only one day of the clinic show, or that has not lasted
 *     as long as the instrument asks for
 * @param text plain words fit to show to the person
 * @param measured which side, pace or state it is of, in keys; empty where the results name none
 * @param limit the threshold the change was held against
 * @param slope points per week since the baseline
 * @param earlier the pace before the baseline that it is held against, where there is one
 * @param against codes of what speaks against a plateau, when the verdict is that nothing clear changed
 * @param confounders what happened in the span and may explain the scores
 * @param evidence what the verdict rests on
 */
public record ProgressVerdict(
        ProgressStatus status,
        Reason reason,
        boolean confirmed,
        String text,
        SortedMap<String, String> measured,
        Optional<AppliedThreshold> limit,
        Optional<TheilSen.Estimate> slope,
        Optional<EarlierRate> earlier,
        List<String> against,
        List<Confounder.Kind> confounders,
        Evidence evidence,
        CatalogueVersion catalogueVersion,
        String ruleVersion) {

    /**
     * @param measurements ids of the comparable assessments, oldest first
     * @param notComparable ids of assessments left out because the circumstances differed
     * @param confounders ids of the records of relapse, infection, medication change or low mood
     */
    public record Evidence(
            List<UUID> measurements, List<UUID> notComparable, List<UUID> confounders, DoseSummary dose) {
        public Evidence {
            measurements = List.copyOf(measurements);
            notComparable = List.copyOf(notComparable);
            confounders = List.copyOf(confounders);
        }
    }

    public ProgressVerdict {
        measured = Collections.unmodifiableSortedMap(new TreeMap<>(measured));
        against = List.copyOf(against);
        confounders = List.copyOf(confounders);
    }
}
