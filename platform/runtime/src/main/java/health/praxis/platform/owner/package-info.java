/**
 * How a service asks another one for a fact that the other one owns: with the caller's token, a deadline and a breaker, and
 * with four ways to end. The owner answers; it has no such thing for this caller; it refuses the caller; it cannot be asked.
 * Whose a thing is that a request refers to is decided here as well, by one rule for all services.
 */
package health.praxis.platform.owner;
