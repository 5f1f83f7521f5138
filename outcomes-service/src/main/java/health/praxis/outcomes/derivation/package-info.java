/**
 * Computing again what is derived from read models, for many people: after the clinic's time zone has changed, and after the
 * read models were built again. Who is due stands in a table, so that nobody is forgotten when a process dies.
 */
package health.praxis.outcomes.derivation;
