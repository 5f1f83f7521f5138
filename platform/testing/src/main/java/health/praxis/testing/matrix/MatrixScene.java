package health.praxis.testing.matrix;

import java.util.List;
import java.util.Optional;

/**
 * Who asks about whom.
 *
 * @param own the record of those who have one
 * @param other a record of somebody else
 * @param callers everybody
 */
record MatrixScene(MatrixRecord own, MatrixRecord other, List<MatrixCaller> callers) {

    static MatrixScene of(MatrixRecord own, MatrixRecord other) {
        return new MatrixScene(own, other, MatrixCaller.all(own, other));
    }

    /** The records that requests of the row are about. */
    List<MatrixRecord> recordsOf(MatrixRow row) {
        return row.scope().isAboutOneRecord() ? List.of(own, other) : List.of(own);
    }

    /** Somebody who sees everything the row is about, or at least what it is about in the own record. */
    MatrixCaller readerOf(MatrixRow row) {
        var readers = callers.stream()
                .filter(caller -> caller.headers().isEmpty() && row.of(caller, own, true) == Expected.ALLOWED)
                .toList();
        return readers.stream()
                .filter(caller -> caller.sees(other))
                .findFirst()
                .or(() -> readers.stream().findFirst())
                .orElseThrow();
    }

    /** Somebody else who may do what the row is about to that record. */
    MatrixCaller anotherThan(MatrixCaller first, MatrixRow row, MatrixRecord about) {
        return callers.stream()
                .filter(caller -> !first.subject().equals(caller.subject())
                        && caller.sees(about)
                        && caller.roles().stream().anyMatch(row.roles()::contains))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody of the tenant who treats other people. */
    MatrixCaller stranger() {
        return named("therapist off the care team").orElseThrow();
    }

    private Optional<MatrixCaller> named(String name) {
        return callers.stream().filter(caller -> caller.name().equals(name)).findFirst();
    }
}
