package health.praxis.session.vitals;

import java.math.BigDecimal;
import java.util.List;

/**
 * A limit for one vital sign.
 *
 * @param vital the sign
 * @param act what breaking it asks for
 * @param moments when it applies
 * @param above values above this break it, or null
 * @param below values below this break it, or null
 * @param unit UCUM unit of the values
 * @param source where the limit comes from
 */
record VitalLimit(
        String vital,
        VitalAct act,
        List<VitalMoment> moments,
        BigDecimal above,
        BigDecimal below,
        String unit,
        String source) {

    VitalLimit {
        moments = List.copyOf(moments);
        if (above == null && below == null) {
            throw new IllegalArgumentException("a limit lies above or below something: " + vital);
        }
        if (source == null || source.isBlank()) {
            throw new IllegalArgumentException("a limit has a source: " + vital);
        }
    }

    boolean concerns(VitalSigns.Reading reading, VitalMoment moment) {
        return vital.equals(reading.vital()) && moments.contains(moment);
    }

    boolean isBrokenBy(BigDecimal value) {
        return (above != null && value.compareTo(above) > 0) || (below != null && value.compareTo(below) < 0);
    }

    VitalLimit withClinicsOwn(BigDecimal ownAbove, BigDecimal ownBelow) {
        return new VitalLimit(vital, act, moments, ownAbove, ownBelow, unit, "the clinic's own limit");
    }
}
