package health.praxis.session.vitals;

import java.math.BigDecimal;
import java.util.List;

/**
 * A limit for one vital sign.
 *
 * @param setting the clinic's setting that replaces its value
 * @param vital the sign
 * @param act what breaking it asks for
 * @param moments when it applies
 * @param comparator which side of the value breaks it
 * @param value the product's default
 * @param unit UCUM unit of the value
 * @param source where the default comes from
 */
record VitalLimit(
        String setting,
        String vital,
        VitalAct act,
        List<VitalMoment> moments,
        VitalComparator comparator,
        BigDecimal value,
        String unit,
        String source) {

    private static final String CLINICS_OWN = "The clinic's own limit";

    VitalLimit {
        moments = List.copyOf(moments);
        if (source == null || source.isBlank()) {
            throw new IllegalArgumentException("a limit has a source: " + setting);
        }
    }

    boolean concerns(VitalSigns.Reading reading, VitalMoment moment) {
        return vital.equals(reading.vital()) && moments.contains(moment);
    }

    boolean isBrokenBy(BigDecimal measured) {
        int side = measured.compareTo(value);
        return switch (comparator) {
            case ABOVE -> side > 0;
            case FROM -> side >= 0;
            case BELOW -> side < 0;
        };
    }

    /** This limit with the clinic's value, when the clinic has another one than the default. */
    VitalLimit orClinicsOwn(BigDecimal own) {
        return own == null || own.compareTo(value) == 0
                ? this
                : new VitalLimit(setting, vital, act, moments, comparator, own, unit, CLINICS_OWN);
    }
}
