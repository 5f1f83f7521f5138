package health.praxis.standalone.audit;

import health.praxis.standalone.process.CannotRun;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** {@code ./praxis audit verify}: checks every chain of every service and says what it found, one line each. */
public final class Verification {

    private Verification() {}

    /**
     * @param sources where the services keep their audit
     * @param kafka bootstrap servers
     * @param say takes lines for the person at the terminal
     * @return true when every chain is sound
     * @throws CannotRun when PostgreSQL or Kafka does not answer
     */
    public static boolean run(List<AuditSource> sources, String kafka, Consumer<String> say) {
        // Kafka first: what is published was committed before, so the tables read afterwards must have it.
        var published = PublishedSeals.read(kafka);
        boolean sound = true;
        for (var source : sources) {
            try (var table = AuditTable.open(source)) {
                sound &= verify(source.service(), table, published, say);
            } catch (SQLException e) {
                throw new CannotRun("The audit of " + source.service() + " could not be read (" + e.getSQLState()
                        + "): ./praxis up starts what is missing.");
            }
        }
        say.accept(sound ? "The audit is sound." : "The audit is NOT sound.");
        return sound;
    }

    private static boolean verify(
            String service, AuditTable table, Map<Chain, List<Seal>> published, Consumer<String> say)
            throws SQLException {
        var tenants = new TreeSet<>(table.tenants());
        published.keySet().stream()
                .filter(chain -> chain.service().equals(service))
                .map(Chain::tenant)
                .forEach(tenants::add);
        boolean sound = true;
        for (var tenant : tenants) {
            var chain = new Chain(service, tenant);
            var kept = table.seals(tenant);
            var told = published.getOrDefault(chain, List.of());
            var report = table.rows(tenant, rows -> ChainCheck.check(chain, rows, kept, told, Instant.now()));
            report.findings().forEach(finding -> say.accept("BROKEN %s %s: %s".formatted(service, tenant, finding)));
            if (report.findings().isEmpty()) {
                say.accept("ok     %s %s: %d rows in %d seals, %d rows not sealed yet"
                        .formatted(
                                service, tenant, report.rows() - report.unsealed(), report.seals(), report.unsealed()));
            }
            sound &= report.findings().isEmpty();
        }
        return sound;
    }
}
