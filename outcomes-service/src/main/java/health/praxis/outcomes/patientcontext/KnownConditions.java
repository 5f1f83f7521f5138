package health.praxis.outcomes.patientcontext;

import java.util.List;
import java.util.Optional;

/**
 * What is known about the conditions of one person.
 *
 * @param primary the one the person is treated for now
 * @param all over by now or not, the one told last first
 */
record KnownConditions(Optional<PersonsCondition> primary, List<PersonsCondition> all) {}
