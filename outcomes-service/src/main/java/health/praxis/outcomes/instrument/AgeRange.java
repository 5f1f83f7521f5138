package health.praxis.outcomes.instrument;

import java.time.Period;
import java.util.Locale;
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
        /** Used in children with limits the catalogue does not put into ages. */
        LIMITED_EVIDENCE,
        NOT_VALIDATED_FOR_AGE
    }

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
        boolean children = validity == Validity.YES || validity == Validity.LIMITED;
        return new AgeRange(validity, ages, children ? 0 : ADULT, OPEN);
    }

    public Verdict verdictFor(Period age) {
        long months = age.toTotalMonths();
        if (months < fromMonths || months >= belowMonths) {
            return Verdict.NOT_VALIDATED_FOR_AGE;
        }
        return months < ADULT && validity == Validity.LIMITED && fromMonths == 0
                ? Verdict.LIMITED_EVIDENCE
                : Verdict.VALIDATED;
    }
}
