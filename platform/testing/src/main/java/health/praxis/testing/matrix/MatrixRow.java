package health.praxis.testing.matrix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an operation answers to whom. An operation has several rows when it answers differently for different queries.
 *
 * @param operation its id
 * @param roles who may call it
 * @param scope what it is about
 * @param query query string, with words in braces for what the record has
 * @param withoutConsent what a caregiver without a consent gets about the linked person
 * @param hidden what others get about a person they may not see
 * @param absent what those get who would see the record, in a tenant that has no such record
 * @param absentLinked the same for those whose token names the record, in danger for those who see a part of the tenant; a
 *     second word in the cell, when it differs
 */
record MatrixRow(
        String operation,
        Set<String> roles,
        Scope scope,
        String query,
        Expected withoutConsent,
        Expected hidden,
        Expected absent,
        Expected absentLinked) {

    /** What an operation is about. */
    enum Scope {
        /** One person's record. */
        PATIENT,
        /** Who may open one person's record: the care team, caregivers, consents; an emergency is no ground to change that. */
        LED,
        /** One person's record, in danger: who is linked to it or treats people may speak. */
        DANGER,
        /** The tenant; rows of people whom the caller may not see are left out. */
        TENANT,
        /** The same for everybody. */
        SHARED;

        boolean isAboutOneRecord() {
            return switch (this) {
                case PATIENT, LED, DANGER -> true;
                case TENANT, SHARED -> false;
            };
        }
    }

    private static final String HEADER = "operation,roles,scope,query,without-consent,hidden,absent";

    static List<MatrixRow> read(String resource) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("there is no " + resource);
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            if (!lines.getFirst().equals(HEADER)) {
                throw new AssertionError(resource + " begins with " + HEADER);
            }
            return lines.stream().skip(1).map(MatrixRow::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MatrixRow of(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 7) {
            throw new AssertionError("seven cells: " + line);
        }
        String[] absent = cells[6].split(" ");
        return new MatrixRow(
                cells[0],
                Set.of(cells[1].split(" ")),
                Scope.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                cells[3],
                expected(cells[4]),
                expected(cells[5]),
                expected(absent[0]),
                expected(absent[absent.length - 1]));
    }

    private static Expected expected(String cell) {
        return switch (cell) {
            case "allowed" -> Expected.ALLOWED;
            case "empty" -> Expected.EMPTY;
            case "403" -> Expected.FORBIDDEN;
            case "404" -> Expected.HIDDEN;
            case "422" -> Expected.UNKNOWN;
            default -> throw new AssertionError("allowed, empty, 403, 404 or 422: " + cell);
        };
    }

    /** What {@code caller} gets about a record. */
    Expected of(MatrixCaller caller, MatrixRecord record, boolean recordIsThere) {
        if (caller.isAnonymous()) {
            return Expected.UNAUTHENTICATED;
        }
        if (caller.roles().stream().noneMatch(roles::contains)) {
            return Expected.FORBIDDEN;
        }
        if (caller.isWithoutTenant()) {
            return Expected.UNAUTHENTICATED;
        }
        return switch (scope) {
            case SHARED -> Expected.ALLOWED;
            case TENANT -> recordIsThere ? Expected.ALLOWED : absent;
            case DANGER -> inDanger(caller, record, recordIsThere);
            case PATIENT -> recordIsThere ? seen(caller, record) : missed(caller, record);
            case LED -> {
                var aboutRecord = recordIsThere ? seen(caller, record) : missed(caller, record);
                yield aboutRecord == Expected.ALLOWED && caller.isBreakingTheGlass() ? Expected.FORBIDDEN : aboutRecord;
            }
        };
    }

    private Expected inDanger(MatrixCaller caller, MatrixRecord record, boolean recordIsThere) {
        if (caller.isLinked()) {
            return caller.isLinkedTo(record) ? Expected.ALLOWED : hidden;
        }
        if (recordIsThere) {
            return Expected.ALLOWED;
        }
        return caller.seesTheTenant() ? absent : absentLinked;
    }

    private Expected seen(MatrixCaller caller, MatrixRecord record) {
        if (caller.sees(record)) {
            return Expected.ALLOWED;
        }
        return caller.isLinkedTo(record) ? withoutConsent : hidden;
    }

    private Expected missed(MatrixCaller caller, MatrixRecord record) {
        boolean toldAnyway = caller.isLinkedTo(record) && withoutConsent == Expected.ALLOWED;
        if (!toldAnyway && !caller.wouldSeeWithoutFacts(record)) {
            return hidden;
        }
        return caller.isLinked() ? absentLinked : absent;
    }
}
