package health.praxis.standalone.audit;

import java.util.Comparator;

/** One service's audit of one tenant. */
record Chain(String service, String tenant) implements Comparable<Chain> {

    private static final Comparator<Chain> ORDER =
            Comparator.comparing(Chain::service).thenComparing(Chain::tenant);

    @Override
    public int compareTo(Chain other) {
        return ORDER.compare(this, other);
    }
}
