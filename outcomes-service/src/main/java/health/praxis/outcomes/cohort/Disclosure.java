package health.praxis.outcomes.cohort;

/** What may be told of groups of people without telling of a few of them. */
final class Disclosure {

    /** The smallest group whose size is told. */
    static final int LEAST = 5;

    private Disclosure() {}

    /** Whether the size of a group may be told: nobody, or {@link #LEAST} people and more. */
    static boolean allows(int people) {
        return people == 0 || people >= LEAST;
    }

    /** Whether both a group and a part of it may be told, so that neither the part nor the rest is a few people. */
    static boolean allows(int part, int whole) {
        return allows(part) && allows(whole) && allows(whole - part);
    }
}
