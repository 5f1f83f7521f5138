package health.praxis.session.vitals;

import java.math.BigDecimal;

/**
 * A broken limit, explained.
 *
 * @param vital the sign
 * @param value what was measured
 * @param act what it asks for
 * @param above the limit that was passed upwards, or null
 * @param below the limit that was passed downwards, or null
 * @param unit UCUM unit of the three
 * @param limitsVersion version of the limits that were asked
 * @param source where the limit comes from
 */
public record VitalFinding(
        String vital,
        BigDecimal value,
        VitalAct act,
        BigDecimal above,
        BigDecimal below,
        String unit,
        String limitsVersion,
        String source) {}
