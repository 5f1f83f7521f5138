/**
 * Calculators: a score, a change or a measure of error from numbers alone, by the rules of the catalogue.
 *
 * <p>They store nothing and know no person; what they refuse has one code and a pointer for each field it names. Called
 * over HTTP by whoever works with the instruments. Fields are written in snake case here alone, as in the vectors that
 * other implementations check themselves with.
 */
package health.praxis.outcomes.calculator;
