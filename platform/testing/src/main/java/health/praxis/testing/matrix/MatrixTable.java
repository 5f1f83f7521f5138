package health.praxis.testing.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The service's table beside what the service declares.
 *
 * @param operations by id
 * @param rows in the order of the table
 */
record MatrixTable(Map<String, ApiOperation> operations, List<MatrixRow> rows) {

    static final String NAME = "access-matrix.csv";

    static MatrixTable of(List<ApiOperation> operations) {
        return new MatrixTable(
                operations.stream().collect(Collectors.toUnmodifiableMap(ApiOperation::id, operation -> operation)),
                MatrixRow.read(NAME));
    }

    /** What the row is about, unless the service has no such operation. */
    Optional<ApiOperation> operation(MatrixRow row) {
        return Optional.ofNullable(operations.get(row.operation()));
    }

    /** The first row of an operation. */
    MatrixRow rowOf(String operation) {
        return rows.stream()
                .filter(row -> row.operation().equals(operation))
                .findFirst()
                .orElseThrow();
    }

    /** Where table and service do not fit together. */
    List<String> gaps() {
        var gaps = new ArrayList<String>();
        var known = rows.stream().map(MatrixRow::operation).collect(Collectors.toSet());
        operations.keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .forEach(id -> gaps.add(id + " has no row in " + NAME + "; declared roles "
                        + operations.get(id).roles()));
        known.stream()
                .filter(id -> !operations.containsKey(id))
                .sorted()
                .forEach(id -> gaps.add(id + " is a row in " + NAME + " but no operation"));
        operations.values().stream()
                .filter(operation -> operation.roles().isEmpty())
                .forEach(operation -> gaps.add(operation.id() + " declares no role"));
        operations.values().stream()
                .filter(operation -> known.contains(operation.id()))
                .filter(operation -> !operation.roles().equals(rolesOf(operation.id())))
                .forEach(operation -> gaps.add(
                        operation.id() + " declares " + operation.roles() + " and not " + rolesOf(operation.id())));
        return gaps;
    }

    private Set<String> rolesOf(String operation) {
        return rows.stream()
                .filter(row -> row.operation().equals(operation))
                .flatMap(row -> row.roles().stream())
                .collect(Collectors.toSet());
    }
}
