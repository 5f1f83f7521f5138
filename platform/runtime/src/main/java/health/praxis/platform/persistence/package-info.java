/** What the database refuses, in the words of the API; expired idempotency keys; ids and times of facts. */
package health.praxis.platform.persistence;
