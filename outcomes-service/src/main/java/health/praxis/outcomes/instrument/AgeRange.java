package health.praxis.outcomes.instrument;

import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ages an instrument is validated for.
 *
 * @param validity what the catalogue says about children: yes, limited, no or not-established
 * @param ages the catalogue's words, when it has any
 * @param fromMonths youngest validated age in completed months
 * @param belowMonths first age in months past the validated ones
 */
public record AgeRange(Validity validity, Optional<String> ages, int fromMonths, int belowMonths) {

    private static final int ADULT = 18 * 12;
    private static final int OPEN = Integer.MAX_VALUE;
    private static final Pattern AND_OVER = Pattern.compile("^(?:about )?(\\d+) years and over.*");
    private static final Pattern UP_TO = Pattern.compile("^to (\\d+) years$");
    private static final Pattern MONTHS_TO_YEARS = Pattern.compile("^(\\d+) months to (\\d+) years$");

    /**
     * The youngest age, in years, of words without a form of their own: 0 where children are not bounded by age, the end of
     * what a version for children covers, and 18 where children have another version without stated ages. Adolescence and
     * its later part begin at 10 and 15 years (WHO).
     */
    private static final Map<String, Integer> YOUNGEST_YEARS = Map.ofEntries(
            Map.entry("all ages", 0),
            Map.entry("all ages (goals set with the family)", 0),
            Map.entry("parent report under about 8 years", 0),
            Map.entry("older children with hemiplegia", 0),
            Map.entry("used in paediatric-onset ms", 0),
            Map.entry("school age", 6),
            Map.entry("8-15 years", 8),
            Map.entry("over about 8-10 years", 10),
            Map.entry("adolescents", 10),
            Map.entry("older adolescents", 15),
            Map.entry("paediatric gcs under 5 years", 5),
            Map.entry("weefim 6 months to 7 years", 8),
            Map.entry("5-15 years only as the separate pediatric balance scale", 16),
            Map.entry("eq-5d-y for 8-15 years", 16),
            Map.entry("phq-a for 11-17 years", 18),
            Map.entry("pednihss for 2-18 years", 18),
            Map.entry("gos-e peds", 18),
            Map.entry("pedsql fatigue for children", 18),
            Map.entry("adults; weefim or pedi for children", 18),
            Map.entry("paediatric stroke versions exist", 18),
            Map.entry("paediatric version exists", 18),
            Map.entry("child adaptations exist", 18));

    /** What is known about use in children. */
    public enum Validity implements Keyed {
        YES,
        LIMITED,
        NO,
        NOT_ESTABLISHED
    }

    /** What the age of the person means for the instrument. */
    public enum Verdict implements Keyed {
        VALIDATED,
        /** Used in children, with few studies or another version to be preferred. */
        LIMITED_EVIDENCE_FOR_AGE,
        NOT_VALIDATED_FOR_AGE
    }

    /**
     * Reads the catalogue's words.
     *
     * @throws IllegalArgumentException when the words say something about ages that is not understood: no age is let pass
     *     unread
     */
    static AgeRange read(Validity validity, Optional<String> ages) {
        String text = ages.orElse("").toLowerCase(Locale.ROOT);
        Matcher over = AND_OVER.matcher(text);
        if (over.matches()) {
            return new AgeRange(validity, ages, 12 * Integer.parseInt(over.group(1)), OPEN);
        }
        Matcher upTo = UP_TO.matcher(text);
        if (upTo.matches()) {
            return new AgeRange(validity, ages, 0, 12 * (Integer.parseInt(upTo.group(1)) + 1));
        }
        Matcher between = MONTHS_TO_YEARS.matcher(text);
        if (between.matches()) {
            int until = 12 * (Integer.parseInt(between.group(2)) + 1);
            return new AgeRange(validity, ages, Integer.parseInt(between.group(1)), until);
        }
        if (validity != Validity.YES && validity != Validity.LIMITED) {
            return new AgeRange(validity, ages, ADULT, OPEN);
        }
        Integer years = YOUNGEST_YEARS.get(text);
        if (years == null) {
            throw new IllegalArgumentException("ages not understood: " + text);
        }
        return new AgeRange(validity, ages, 12 * years, OPEN);
    }

    /** @param age negative before birth, when no instrument says anything */
    public Verdict verdictFor(Period age) {
        long months = age.toTotalMonths();
        if (age.isNegative() || months < fromMonths || months >= belowMonths) {
            return Verdict.NOT_VALIDATED_FOR_AGE;
        }
        return months < ADULT && validity == Validity.LIMITED ? Verdict.LIMITED_EVIDENCE_FOR_AGE : Verdict.VALIDATED;
    }
}
