package health.praxis.outcomes.cohort;

/**
 * The score interval for a proportion, 95 %, without continuity correction: Wilson EB, J Am Stat Assoc 1927;22:209-212,
 * recommended for small samples by Newcombe RG, Stat Med 1998;17:857-872 (his method 3).
 *
 * @param low from 0
 * @param high up to 1
 */
record WilsonInterval(double low, double high) {

    /** 97.5 % point of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * @param reached of {@code people}, 0 to {@code people}
     * @param people 1 or more
     */
    static WilsonInterval of(int reached, int people) {
        if (people < 1 || reached < 0 || reached > people) {
            throw new IllegalArgumentException("%d of %d is no share".formatted(reached, people));
        }
        double n = people;
        double share = reached / n;
        double centre = share + Z * Z / (2 * n);
        double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return new WilsonInterval(
                reached == 0 ? 0 : (centre - half) / scale, reached == people ? 1 : (centre + half) / scale);
    }
}
