package health.praxis.standalone.audit;

import java.time.Instant;

/**
 * A link of a chain, as the table holds it or as it was published.
 *
 * @param from id of the first row
 * @param to id of the last row
 * @param entries how many rows
 * @param hash SHA-256 in lower-case hexadecimal
 * @param previous hash of the link before
 */
record Seal(long number, long from, long to, int entries, String hash, String previous, Instant at) {

    boolean says(Seal other) {
        return number == other.number
                && from == other.from
                && to == other.to
                && entries == other.entries
                && hash.equals(other.hash)
                && previous.equals(other.previous);
    }
}
