package health.praxis.outcomes.patientcontext;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The conditions of people. */
@ApplicationScoped
public class ConditionReadModel implements PanacheRepositoryBase<KnownCondition, UUID> {

    /**
     * The condition a person is treated for: the primary one that is not resolved, of several the one told last; without a
     * primary one the only condition there is.
     */
    public Optional<PrimaryCondition> primaryOf(UUID patientId) {
        List<KnownCondition> present = list("patientId", patientId).stream()
                .filter(KnownCondition::isPresent)
                .toList();
        Optional<KnownCondition> primary =
                present.stream().filter(KnownCondition::isPrimary).max(Comparator.comparing(KnownCondition::changedAt));
        return primary.or(() -> present.size() == 1 ? Optional.of(present.getFirst()) : Optional.empty())
                .map(PrimaryCondition::of);
    }
}
