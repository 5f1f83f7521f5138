/**
 * Who may open whose record: staff the people they treat, coordinators and physicians the tenant, people themselves, and
 * caregivers what a consent in force allows. One decision for every service, and the trail of what was decided.
 */
package health.praxis.platform.access;
