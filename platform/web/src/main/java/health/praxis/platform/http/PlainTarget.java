package health.praxis.platform.http;

import java.util.HexFormat;

/**
 * What a request may be sent to. Paths are compared byte for byte by whoever comes later, so a path that two readers could
 * understand differently is refused instead of normalised: empty segments, dot segments, escapes, backslashes and path
 * parameters have no place in the API.
 */
public final class PlainTarget {

    private static final String PATH_PUNCTUATION = "-._~:@";
    private static final String QUERY_PUNCTUATION = "-._~:@!$&'()*+,;=/?";

    private PlainTarget() {}

    /** True for a path of segments that mean themselves. */
    public static boolean isPlainPath(String path) {
        if (path == null || path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        int start = 1;
        while (start < path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (!isPlainSegment(path, start, end)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static boolean isPlainSegment(String path, int start, int end) {
        boolean onlyDots = true;
        for (int at = start; at < end; at++) {
            char c = path.charAt(at);
            if (!isAlphanumeric(c) && PATH_PUNCTUATION.indexOf(c) < 0) {
                return false;
            }
            onlyDots &= c == '.';
        }
        return !onlyDots;
    }

    /** True for a query that is percent-encoded, or none. */
    public static boolean isPlainQuery(String query) {
        if (query == null) {
            return true;
        }
        for (int at = 0; at < query.length(); at++) {
            char c = query.charAt(at);
            if (c == '%') {
                if (at + 2 >= query.length()
                        || !HexFormat.isHexDigit(query.charAt(at + 1))
                        || !HexFormat.isHexDigit(query.charAt(at + 2))) {
                    return false;
                }
                at += 2;
            } else if (!isAlphanumeric(c) && QUERY_PUNCTUATION.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
