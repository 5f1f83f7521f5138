package health.praxis.platform.problem;

import java.net.URI;

/**
 * A kind of failure that clients may rely on: its name never changes once published.
 *
 * @param name kebab-case name, the last part of the type URI
 * @param title one plain sentence, the same for every occurrence
 * @param status HTTP status code, 400 to 599
 */
public record ProblemType(String name, String title, int status) {

    private static final String PREFIX = "urn:praxis:problem:";

    public ProblemType {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a kebab-case problem name: " + name);
        }
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a problem has a status of 400 to 599, not " + status);
        }
    }

    /** The stable identifier of this kind of failure. */
    public URI uri() {
        return URI.create(PREFIX + name);
    }
}
