package health.praxis.outcomes.interpretation;

import health.praxis.outcomes.instrument.Keyed;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Under which circumstances an instrument was administered. Two scores may be compared when every circumstance that counts
 * is the same; one that was recorded once and left out the other time differs, except that an unnamed training of the rater
 * is unknown. The mode and the rater do not count: they are told beside a comparison.
 *
 * <p>Who was not able has no trials to choose from and may have been tried with any aid and help, so such a result differs
 * from another only in the version, side, site, medication state and pace that both of them name.
 *
 * @param circumstances codes such as {@code rollator} or {@code off}; absent when it does not matter to the instrument
 */
public record Administration(Map<Circumstance, String> circumstances) {

    /** What has to stay the same from visit to visit. */
    public enum Circumstance implements Keyed {
        INSTRUMENT_VERSION,
        MODE,
        SIDE,
        SITE,
        DEVICE,
        ASSISTANCE,
        PACE,
        MEDICATION_STATE,
        RATER,
        RATER_TRAINING,
        TRIAL_CHOICE;

        /** Its name in an answer: {@code MEDICATION_STATE} is told as {@code medicationState}. */
        public String told() {
            String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
            var told = new StringBuilder(words[0]);
            for (int i = 1; i < words.length; i++) {
                told.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
            }
            return told.toString();
        }

        /** A code of it as it is told: {@code FAST} as {@code fast}. */
        public static String told(String code) {
            return code.toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** A code of it in words of every day: {@code FAST} is {@code fast pace}. */
        public String inWords(String code) {
            String words = code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
            return switch (this) {
                case PACE -> words + " pace";
                case MEDICATION_STATE -> "medication " + words;
                default -> words;
            };
        }
    }

    private static final Set<Circumstance> UNKNOWN_UNLESS_NAMED = Set.of(Circumstance.RATER_TRAINING);

    /** The ways in which the same can be done on one day. */
    private static final Set<Circumstance> WAYS =
            Set.of(Circumstance.PACE, Circumstance.DEVICE, Circumstance.ASSISTANCE);

    /**
     * What of the person was measured. It does not change from visit to visit by itself, as an aid, the help or a version can.
     */
    public static final Set<Circumstance> MEASURED = Collections.unmodifiableSet(
            EnumSet.of(Circumstance.SIDE, Circumstance.SITE, Circumstance.PACE, Circumstance.MEDICATION_STATE));

    private static final Set<Circumstance> PARTS = Set.of(Circumstance.SIDE, Circumstance.SITE);

    private static final Set<Circumstance> ONLY_TOLD = Set.of(Circumstance.MODE, Circumstance.RATER);

    public Administration {
        EnumMap<Circumstance, String> copy = new EnumMap<>(Circumstance.class);
        copy.putAll(circumstances);
        circumstances = Collections.unmodifiableMap(copy);
    }

    /** Nothing that matters to the instrument was recorded. */
    public static Administration plain() {
        return new Administration(Map.of());
    }

    /** The circumstances that make a comparison of two scores meaningless; empty when it is sound. */
    public Set<Circumstance> differencesFrom(Administration other) {
        Set<Circumstance> differences = unlike(other);
        differences.removeIf(each -> ONLY_TOLD.contains(each)
                || (UNKNOWN_UNLESS_NAMED.contains(each) && !(names(each) && other.names(each))));
        return differences;
    }

    /**
     * The same where the person was not able at one of the two, or at both: only another version, side, site, medication
     * state or pace that both name. Whoever can walk with a cane and then not even with a rollator has lost it.
     */
    public Set<Circumstance> differencesFromUnable(Administration other) {
        Set<Circumstance> differences = differencesFrom(other);
        differences.removeIf(each -> !(isOfTheUnable(each) && names(each) && other.names(each)));
        return differences;
    }

    /** Who was not able was asked for one thing to be measured, with one form; aid and help were of the attempt. */
    private static boolean isOfTheUnable(Circumstance circumstance) {
        return circumstance == Circumstance.INSTRUMENT_VERSION || MEASURED.contains(circumstance);
    }

    /** The ways in which the two were not done alike: a pace, aid or help that only one of them names is another. */
    public Set<Circumstance> waysOtherThan(Administration other) {
        Set<Circumstance> ways = unlike(other);
        ways.retainAll(WAYS);
        return ways;
    }

    /** Whether both are about the same side, site, state and version, in whatever way it was done. */
    public boolean isAtMostAnotherWayThan(Administration other) {
        return WAYS.containsAll(differencesFromUnable(other));
    }

    /** What of the person was measured, like the side, as far as it was named. */
    public Map<Circumstance, String> measured() {
        EnumMap<Circumstance, String> measured = new EnumMap<>(Circumstance.class);
        measured.putAll(circumstances);
        measured.keySet().retainAll(MEASURED);
        return Collections.unmodifiableMap(measured);
    }

    /** In what the two did not measure the same, one that only one of them names included. */
    public Set<Circumstance> measuredOtherwiseThan(Administration other) {
        Set<Circumstance> otherwise = unlike(other);
        otherwise.retainAll(MEASURED);
        return otherwise;
    }

    /** Circumstances by the names and keys that assessments have them under. */
    public static SortedMap<String, String> told(Map<Circumstance, String> circumstances) {
        SortedMap<String, String> told = new TreeMap<>();
        circumstances.forEach((circumstance, code) -> told.put(circumstance.told(), Circumstance.told(code)));
        return told;
    }

    /** Whether the two measured different things by what both of them name, like one hand and the other. */
    public boolean measuresAnotherThan(Administration other) {
        return measuredOtherwiseThan(other).stream().anyMatch(each -> names(each) && other.names(each));
    }

    /** Whether the two are of different parts of the body by what both of them name. */
    public boolean measuresAnotherPartThan(Administration other) {
        return measuredOtherwiseThan(other).stream()
                .anyMatch(each -> PARTS.contains(each) && names(each) && other.names(each));
    }

    /** What else is not the same or not known to be, and does not hinder a comparison of two scores. */
    public Set<Circumstance> cautionsAgainst(Administration other) {
        Set<Circumstance> cautions = unlike(other);
        cautions.removeAll(differencesFrom(other));
        return cautions;
    }

    private Set<Circumstance> unlike(Administration other) {
        EnumSet<Circumstance> unlike = EnumSet.allOf(Circumstance.class);
        unlike.removeIf(each -> Objects.equals(circumstances.get(each), other.circumstances.get(each)));
        return unlike;
    }

    public boolean names(Circumstance circumstance) {
        return circumstances.containsKey(circumstance);
    }
}
