/**
 * The whole system on one machine without containers: PostgreSQL, Kafka, Keycloak, the four services and the gateway as
 * processes on loopback, with their data in one folder. The twin of {@code docker-compose.yml}; called by the launcher
 * script {@code praxis} and by the system tests.
 */
package health.praxis.standalone;
