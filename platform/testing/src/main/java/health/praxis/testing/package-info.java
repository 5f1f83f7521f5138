/**
 * The testing twin of the platform: a real PostgreSQL and Kafka for each module's tests, signed tokens, the events a
 * service published, and the architecture rules every service keeps.
 */
package health.praxis.testing;
