package health.praxis.gateway;

import java.util.Locale;
import java.util.UUID;

/** A part of a composed read about one patient, and where it is read; the route table knows the owner. */
interface ReadPart {

    /** Name of the part, unlike that of any other. */
    String name();

    /** Path and query with {@code %s} where the patient's id stands. */
    String template();

    /** Path and query that give this part of {@code patient}. */
    default String uri(UUID patient) {
        return String.format(Locale.ROOT, template(), patient);
    }

    /** The path alone, for the route table. */
    default String path() {
        int query = template().indexOf('?');
        return query < 0 ? template() : template().substring(0, query);
    }
}
