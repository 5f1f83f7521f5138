package health.praxis.platform.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is handed over at once; taken when it answers 204, and then it stands in the database.
 *
 * @param sentAt by the gateway's clock
 * @param refusals {@link #MOST} at most
 */
public record RefusedRequests(Instant sentAt, List<RefusedRequest> refusals) {

    /** Where every service takes them. */
    public static final String PATH = "/internal/refused-requests";

    /** How many one message holds. */
    public static final int MOST = 500;

    /** A message that is older, or from further ahead, is not taken: nobody can send a signed one again for long. */
    public static final Duration LONGEST_WAY = Duration.ofMinutes(5);

    public RefusedRequests {
        if (refusals.size() > MOST) {
            throw new IllegalArgumentException("too many at once");
        }
        refusals = List.copyOf(refusals);
    }
}
