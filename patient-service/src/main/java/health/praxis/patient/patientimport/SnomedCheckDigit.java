package health.praxis.patient.patientimport;

/**
 * The check digit of a SNOMED CT identifier: Verhoeff's, in the dihedral group D5. It finds every wrong digit and every
 * swap of two neighbours.
 *
 * <p>Source: SNOMED CT Release File Specification, "SCTID check-digit"; Verhoeff J, Error detecting decimal codes, 1969.
 */
final class SnomedCheckDigit {

    private static final int[] PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private SnomedCheckDigit() {}

    /** Whether this is 6 to 18 digits, the first not zero, of which the last is the right check digit. */
    static boolean isValid(String identifier) {
        if (!identifier.matches("[1-9][0-9]{5,17}")) {
            return false;
        }
        int sum = 0;
        for (int fromRight = 0; fromRight < identifier.length(); fromRight++) {
            int digit = identifier.charAt(identifier.length() - 1 - fromRight) - '0';
            for (int turn = 0; turn < fromRight % 8; turn++) {
                digit = PERMUTATION[digit];
            }
            sum = multiply(sum, digit);
        }
        return sum == 0;
    }

    /** The product in D5: 0 to 4 are rotations, 5 to 9 reflections. */
    private static int multiply(int left, int right) {
        if (left < 5) {
            return right < 5 ? (left + right) % 5 : 5 + (left + right) % 5;
        }
        return right < 5 ? 5 + (left - right) % 5 : Math.floorMod(left - right, 5);
    }
}
