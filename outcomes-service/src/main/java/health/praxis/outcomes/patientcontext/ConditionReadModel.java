package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.instrument.Condition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The conditions of people. */
@ApplicationScoped
public class ConditionReadModel implements PanacheRepositoryBase<KnownCondition, UUID> {

    /**
     * The condition a person is treated for: the primary one that is not resolved, of several the one told last; without a
     * primary one the only condition there is.
     */
    public Optional<PrimaryCondition> primaryOf(UUID patientId) {
        return primaryAmong(list("patientId", patientId));
    }

    /**
     * A condition of this kind that the person can have had on a day, over by now or not; of several the one that began last
     * by then.
     */
    public Optional<PrimaryCondition> of(UUID patientId, Condition condition, LocalDate day) {
        return list("patientId = ?1 and condition = ?2 order by changedAt", patientId, condition).stream()
                .map(PrimaryCondition::of)
                .filter(known -> known.canHaveBegunBy(day))
                .max(Comparator.comparing(
                        known -> known.onset().map(Onset::earliest).orElse(LocalDate.MIN)));
    }

    /** The condition each of these people is treated for; those of whom none is known are left out. */
    public Map<UUID, PrimaryCondition> primaryOf(Collection<UUID> patientIds) {
        Map<UUID, PrimaryCondition> primary = new HashMap<>();
        list("patientId in ?1", patientIds).stream()
                .collect(Collectors.groupingBy(KnownCondition::patientId))
                .forEach((patientId, all) -> primaryAmong(all).ifPresent(known -> primary.put(patientId, known)));
        return primary;
    }

    /** Each time one of a person's conditions, the primary or another, came back from remission. */
    public List<Relapse> relapses(UUID patientId) {
        return list("patientId = ?1 order by id", patientId).stream()
                .flatMap(known -> known.relapses().stream())
                .toList();
    }

    private static Optional<PrimaryCondition> primaryAmong(List<KnownCondition> all) {
        List<KnownCondition> present =
                all.stream().filter(KnownCondition::isPresent).toList();
        Optional<KnownCondition> primary =
                present.stream().filter(KnownCondition::isPrimary).max(Comparator.comparing(KnownCondition::changedAt));
        return primary.or(() -> present.size() == 1 ? Optional.of(present.getFirst()) : Optional.empty())
                .map(PrimaryCondition::of);
    }
}
