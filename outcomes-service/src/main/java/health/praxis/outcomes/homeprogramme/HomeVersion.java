package health.praxis.outcomes.homeprogramme;

import java.time.Instant;
import java.util.List;

/** The items of a programme from an instant on. */
record HomeVersion(Instant at, List<HomeItem> items) {}
