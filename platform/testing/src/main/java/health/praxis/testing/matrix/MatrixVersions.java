package health.praxis.testing.matrix;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The versions as they are when a row begins: they are asked for while only reads and refused changes are sent. */
final class MatrixVersions {

    private final MatrixTenants tenants;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    MatrixVersions(MatrixTenants tenants) {
        this.tenants = tenants;
    }

    /** The version that a change of the record's thing must state, or the first one where there is no such thing. */
    String ofChanged(ApiOperation operation, MatrixRecord record, String tenant) {
        return operation
                .changedThing(record)
                .flatMap(id -> of(tenant, id).or(() -> of(tenants.home(), id)))
                .orElse("1");
    }

    /** True unless the tenant's aggregate of that id has another version. */
    boolean isOf(String tenant, String id, String version) {
        return of(tenant, id).map(version::equals).orElse(true);
    }

    private Optional<String> of(String tenant, String id) {
        return known.computeIfAbsent(tenant + ' ' + id, key -> tenants.version(tenant, id));
    }

    void forget() {
        known.clear();
    }
}
