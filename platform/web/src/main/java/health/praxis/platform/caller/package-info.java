/**
 * Who is asking: tenant, roles and linked patient as the verified access token says them, never a header or a body.
 * Consumers of events speak for a tenant without a person.
 */
package health.praxis.platform.caller;
