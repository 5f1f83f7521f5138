/**
 * Vital signs before, during and after exercise, and the limits past which a session is not started (hold) or ends
 * (stop). The default limits are versioned data with their sources; a clinic's own limit wins over the default.
 */
package health.praxis.session.vitals;
