package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.Keyed;
import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Whether it helped, for one goal or one instrument, as clients see it; fields that do not apply are null.
 *
 * @param goalId null where no goal uses the instrument, and for what its goals leave out, as the other hand
 * @param current false when the goals that use the instrument are others now
 * @param noInterval why the slope has no interval: {@code fewer-than-five-points}, {@code two-at-one-time} or {@code
 *     no-slope}
 * @param earlierRate the pace before the baseline that the present one is held against, and what it was taken from
 * @param text plain words fit to show to the person
 * @param measured which side, pace or state it is of, like {@code side: left}; empty where the results name none
 * @param suggestsReview whether the team should look at the plan; never a reason by itself to end therapy
 * @param notice what kind of advice this is
 * @param classifiedAt when the verdict became this one
 * @param changedAt when anything it rests on last changed
 */
public record ProgressResponse(
        UUID id,
        long version,
        UUID patientId,
        String instrument,
        UUID goalId,
        boolean current,
        String verdict,
        String reason,
        boolean confirmed,
        String previousVerdict,
        String text,
        SortedMap<String, String> measured,
        boolean suggestsReview,
        String notice,
        String intent,
        String condition,
        String phase,
        Classification.Limit limit,
        Double slopePerWeek,
        Classification.Interval slopeInterval,
        String noInterval,
        Classification.Earlier earlierRate,
        List<String> against,
        List<String> confounders,
        Classification.Evidence evidence,
        Classification.Dose dose,
        String catalogueVersion,
        String ruleVersion,
        Instant classifiedAt,
        Instant changedAt)
        implements Representation {

    public ProgressResponse {
        // what was kept before it was told
        measured = Collections.unmodifiableSortedMap(measured == null ? new TreeMap<>() : new TreeMap<>(measured));
    }

    private static final String EXPLAINED = Plateau.Obstacle.EXPLAINED_OTHERWISE.key();
    private static final String NOTICE = "Decision support: it suggests a look at the plan and decides nothing.";

    /** The same with those explanations alone that {@code sight} lets the caller be told of. */
    ProgressResponse only(ExplanationSight sight) {
        if (sight.includesAll()) {
            return this;
        }
        List<String> told = confounders.stream()
                .filter(key -> Keyed.find(Confounder.Kind.class, key)
                        .filter(sight::includes)
                        .isPresent())
                .toList();
        return new ProgressResponse(
                id,
                version,
                patientId,
                instrument,
                goalId,
                current,
                verdict,
                reason,
                confirmed,
                previousVerdict,
                sight.only(text),
                measured,
                suggestsReview,
                notice,
                intent,
                condition,
                phase,
                limit,
                slopePerWeek,
                slopeInterval,
                noInterval,
                earlierRate,
                against.stream()
                        .filter(obstacle -> !told.isEmpty() || !obstacle.equals(EXPLAINED))
                        .toList(),
                told,
                // which id is of which kind does not stand here
                new Classification.Evidence(evidence.assessments(), evidence.notComparable(), List.of()),
                dose,
                catalogueVersion,
                ruleVersion,
                classifiedAt,
                changedAt);
    }

    static ProgressResponse of(
            UUID id,
            long version,
            UUID patientId,
            String instrument,
            UUID goalId,
            boolean current,
            Classification judged,
            Optional<ProgressStatus> previous,
            Instant classifiedAt,
            Instant changedAt) {
        return new ProgressResponse(
                id,
                version,
                patientId,
                instrument,
                goalId,
                current,
                judged.verdict().key(),
                judged.reason().key(),
                judged.confirmed(),
                previous.map(Keyed::key).orElse(null),
                judged.text(),
                judged.measured(),
                judged.suggestsReview(),
                NOTICE,
                judged.intent().key(),
                judged.condition(),
                judged.phase(),
                judged.limit(),
                judged.slopePerWeek(),
                judged.slopeInterval(),
                judged.noInterval(),
                judged.earlierRate(),
                judged.against(),
                judged.confounders(),
                judged.evidence(),
                judged.dose(),
                judged.catalogueVersion(),
                judged.ruleVersion(),
                classifiedAt,
                changedAt);
    }
}
