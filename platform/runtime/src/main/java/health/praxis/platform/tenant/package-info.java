/**
 * A read never shows another tenant's row, whatever the query: Hibernate adds the tenant to every statement it writes,
 * and PostgreSQL's row-level security hides the rest from every statement, hand-written ones included.
 */
package health.praxis.platform.tenant;
