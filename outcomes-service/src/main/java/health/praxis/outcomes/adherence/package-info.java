/**
 * Whether what was planned took place, in four kinds that are never mixed into one number: coming to sessions, getting
 * through them, practising at home, and the longest time without any of it. What is observed and what is reported stay apart.
 *
 * <p>A session that the clinic cancelled is nobody's absence, and a low number is a reason to ask, not to blame.
 */
package health.praxis.outcomes.adherence;
