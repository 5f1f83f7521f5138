package health.praxis.standalone;

import java.util.Locale;

/** A service's database. */
enum Database {
    PATIENT,
    THERAPY_PLAN,
    SESSION,
    OUTCOMES;

    /** Its name, which also begins the names of its roles. */
    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The service whose it is, as its events name it. */
    String service() {
        return prefix().replace('_', '-');
    }

    /** Who signs in to it. */
    enum Role {
        /** Runs the migrations and owns what they create. */
        OWNER,
        /** Reads and writes one tenant at a time. */
        APP,
        /** Moves events for all tenants. */
        RELAY;

        String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
