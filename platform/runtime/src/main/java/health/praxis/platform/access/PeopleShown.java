package health.praxis.platform.access;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Whose records the items of a list show: found by what the items are, so that no list can forget to say it. */
public final class PeopleShown {

    private static final String PATIENT = "patientId";

    private static final ClassValue<Optional<Method>> PATIENT_OF = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return type.isRecord()
                    ? Stream.of(type.getRecordComponents())
                            .filter(component ->
                                    component.getName().equals(PATIENT) && component.getType() == UUID.class)
                            .map(RecordComponent::getAccessor)
                            .peek(accessor -> accessor.setAccessible(true))
                            .findFirst()
                    : Optional.empty();
        }
    };

    private PeopleShown() {}

    /** The people of all items, in their order. */
    public static Set<UUID> in(Collection<?> items) {
        var people = new LinkedHashSet<UUID>();
        items.forEach(item -> people.addAll(of(item)));
        return people;
    }

    private static Set<UUID> of(Object item) {
        if (item instanceof ShowsPeople shows) {
            return shows.peopleShown();
        }
        return PATIENT_OF
                .get(item.getClass())
                .map(patient -> read(patient, item))
                .map(Set::of)
                .orElse(Set.of());
    }

    private static UUID read(Method patient, Object item) {
        try {
            return (UUID) patient.invoke(item);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has accessors", e);
        }
    }
}
