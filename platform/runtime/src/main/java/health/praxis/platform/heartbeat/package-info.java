/**
 * What a service has published. Who reads a topic to its end has not read what its owner has committed and could not
 * publish yet, while its relay is stopped or the broker refuses it. So each relay tells, twice a second, up to which
 * instant everything committed is on Kafka, and readers count themselves no fresher than that.
 */
package health.praxis.platform.heartbeat;
