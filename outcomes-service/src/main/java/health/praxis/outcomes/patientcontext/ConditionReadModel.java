package health.praxis.outcomes.patientcontext;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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
    public Optional<PersonsCondition> primaryOf(UUID patientId) {
        return primaryAmong(list("patientId", patientId));
    }

    /** What is known about a person's conditions, those that are over included. */
    KnownConditions of(UUID patientId) {
        List<KnownCondition> all = list("patientId = ?1 order by changedAt desc", patientId);
        return new KnownConditions(
                primaryAmong(all), all.stream().map(PersonsCondition::of).toList());
    }

    /** The condition each of these people is treated for; those of whom none is known are left out. */
    public Map<UUID, PersonsCondition> primaryOf(Collection<UUID> patientIds) {
        Map<UUID, PersonsCondition> primary = new HashMap<>();
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

    private static Optional<PersonsCondition> primaryAmong(List<KnownCondition> all) {
        List<KnownCondition> present =
                all.stream().filter(KnownCondition::isPresent).toList();
        Optional<KnownCondition> primary =
                present.stream().filter(KnownCondition::isPrimary).max(Comparator.comparing(KnownCondition::changedAt));
        return primary.or(() -> present.size() == 1 ? Optional.of(present.getFirst()) : Optional.empty())
                .map(PersonsCondition::of);
    }
}
