package health.praxis.testing.matrix;

import static health.praxis.testing.matrix.MatrixCalls.expect;

import health.praxis.testing.matrix.MatrixRow.Scope;
import java.util.Map;

/** Carries every cursor of the own record's lists into the other tenants, where it is malformed. */
record CursorsCheck(MatrixTable table, MatrixScene scene, MatrixTenants tenants, MatrixCalls calls) {

    /** Returns how many cursors were tried. */
    int run() {
        int tried = 0;
        for (var row : table.rows()) {
            var operation = table.operation(row).orElseThrow();
            if (operation.isRead() && row.scope() != Scope.SHARED && isTried(row, operation)) {
                tried++;
            }
        }
        return tried;
    }

    private boolean isTried(MatrixRow row, ApiOperation operation) {
        var reader = scene.readerOf(row);
        String path = operation.pathTo(scene.own()) + "?" + scene.own().filledIn(row.query()) + "&limit=1";
        var next = calls.get(path, reader, tenants.home(), Map.of())
                .header("Link")
                .map(link -> link.substring(link.indexOf('<') + 1, link.indexOf('>')));
        next.ifPresent(cursor -> {
            expect(cursor, 200, calls.get(cursor, reader, tenants.home(), Map.of()));
            expect(cursor, 400, calls.get(cursor, reader, tenants.twin(), Map.of()));
            expect(cursor, 400, calls.get(cursor, reader, tenants.nowhere(0), Map.of()));
        });
        return next.isPresent();
    }
}
