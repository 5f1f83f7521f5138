/**
 * Checks the audit of every service against its seals, and the seals against what was published. Written apart from the
 * services on purpose: it shares with them the description in {@code docs/security.md}, and no code.
 */
package health.praxis.standalone.audit;
