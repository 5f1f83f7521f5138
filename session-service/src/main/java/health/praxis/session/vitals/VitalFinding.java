package health.praxis.session.vitals;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A broken limit, explained.
 *
 * @param patientId whose vital sign it was
 * @param vital the sign
 * @param value what was measured
 * @param act what it asks for
 * @param comparator which side of the limit breaks it
 * @param limit the limit in force
 * @param unit UCUM unit of value and limit
 * @param limitsVersion version of the limits that were asked
 * @param source where the limit comes from
 */
public record VitalFinding(
        UUID patientId,
        String vital,
        BigDecimal value,
        VitalAct act,
        VitalComparator comparator,
        BigDecimal limit,
        String unit,
        String limitsVersion,
        String source) {}
