/**
 * What the gateway refuses by itself and hands over to a service, which has a database, for its audit. Spoken between the
 * two alone: a message is signed with a key that only the product's own processes have.
 */
package health.praxis.platform.refusal;
