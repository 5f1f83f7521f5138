package health.praxis.testing.matrix;

import static health.praxis.testing.matrix.MatrixCalls.expect;

import health.praxis.testing.matrix.MatrixRow.Scope;
import java.util.Map;
import java.util.Set;

/**
 * Sends every ETag of the own record's resources in the other tenants and as somebody who may not see the record: it tells
 * them nothing.
 *
 * @param neverUnchanged operations that answer with the resource, whatever tag the client has
 */
record TagsCheck(
        MatrixTable table, MatrixScene scene, MatrixTenants tenants, MatrixCalls calls, Set<String> neverUnchanged) {

    /** Returns how many tags were tried. */
    int run() {
        int tried = 0;
        for (var row : table.rows()) {
            var operation = table.operation(row).orElseThrow();
            if (operation.isRead()
                    && row.scope() == Scope.PATIENT
                    && row.query().isEmpty()
                    && isTried(row, operation)) {
                tried++;
            }
        }
        return tried;
    }

    private boolean isTried(MatrixRow row, ApiOperation operation) {
        var reader = scene.readerOf(row);
        String path = operation.pathTo(scene.own());
        var tag = calls.get(path, reader, tenants.home(), Map.of()).header("ETag");
        tag.ifPresent(own -> {
            var known = Map.of("If-None-Match", own);
            int unchanged = neverUnchanged.contains(operation.id()) ? 200 : 304;
            expect(path, unchanged, calls.get(path, reader, tenants.home(), known));
            // where a resource keeps its first version for good, the twin's has the same tag
            var twins = calls.get(path, reader, tenants.twin(), Map.of()).header("ETag");
            expect(path, twins.equals(tag) ? unchanged : 200, calls.get(path, reader, tenants.twin(), known));
            expect(path, 404, calls.get(path, reader, tenants.nowhere(0), known));
            expect(path, 404, calls.get(path, scene.stranger(), tenants.home(), known));
        });
        return tag.isPresent();
    }
}
