package health.praxis.testing.matrix;

import health.praxis.testing.Tokens;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** The tenants of one matrix: two with the rows of the fixtures, which nobody else writes to, and others without any. */
final class MatrixTenants implements AutoCloseable {

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final TenantCopies copies = TenantCopies.ofThisService();

    /** What tells this matrix from others. */
    String run() {
        return run;
    }

    /** The tenant of those who ask. */
    String home() {
        return "matrix-home-" + run;
    }

    /** The tenant that has the same ids; versions are higher there. */
    String twin() {
        return "matrix-twin-" + run;
    }

    /** A tenant that has no rows, until somebody writes there. */
    String nowhere(int number) {
        return Tokens.EMPTY_TENANT + number + "-" + run;
    }

    /** What a tenant is called in a report. */
    static String nameOf(String tenant) {
        return tenant.substring(0, tenant.lastIndexOf('-'));
    }

    void fillHomeFrom(String tenant) {
        copies.copy(tenant, home(), 0);
    }

    void fillTwin() {
        copies.copy(home(), twin(), AccessMatrix.TWIN_VERSIONS);
    }

    /** What stands in the tenant, in one word that changes with every row. */
    String contents(String tenant) {
        return copies.contents(tenant);
    }

    /** The version of the aggregate of that id, if there is one. */
    Optional<String> version(String tenant, String id) {
        return copies.version(tenant, id);
    }

    /** What timers still had to do with the copied rows is done. */
    void awaitStillness() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .during(Duration.ofSeconds(2))
                .until(() -> copies.contents(home()) + copies.contents(twin()), new Still());
    }

    @Override
    public void close() {
        copies.close();
    }

    /** Holds for what was the same the last time. */
    private static final class Still extends TypeSafeMatcher<String> {

        private String last = "";

        @Override
        protected boolean matchesSafely(String now) {
            boolean same = now.equals(last);
            last = now;
            return same;
        }

        @Override
        public void describeTo(Description description) {
            description.appendText("rows that stay as they are");
        }
    }
}
