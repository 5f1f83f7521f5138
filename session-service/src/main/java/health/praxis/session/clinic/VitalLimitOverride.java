package health.praxis.session.clinic;

import java.math.BigDecimal;

/**
 * A clinic's own limit for a vital sign; it wins over the product's default for the same sign and act.
 *
 * @param vital the sign, as the default limits name it, like {@code systolic}
 * @param act {@code hold} or {@code stop}
 * @param above values above this break the limit, or null
 * @param below values below this break the limit, or null
 */
public record VitalLimitOverride(String vital, String act, BigDecimal above, BigDecimal below) {}
