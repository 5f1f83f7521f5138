package health.praxis.platform.http;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Which records a path names, whether they exist or not: what the audit knows of a request that nobody looked into. */
public final class RecordsInPath {

    private static final String PATIENTS = "/patients/";
    private static final int LENGTH = 36;

    private RecordsInPath() {}

    /** The person behind {@code /patients/}. */
    public static Optional<UUID> patientIn(String path) {
        int from = path.indexOf(PATIENTS);
        return from < 0
                ? Optional.empty()
                : lastIn(path.substring(from, Math.min(path.length(), from + PATIENTS.length() + LENGTH)));
    }

    /** The last id of all. */
    public static Optional<UUID> lastIn(String path) {
        return Stream.of(path.split("/"))
                .map(RecordsInPath::id)
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later);
    }

    /** The id that {@code text} is, in the usual form of 36 characters alone. */
    public static Optional<UUID> id(String text) {
        if (text.length() != LENGTH || text.charAt(8) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
