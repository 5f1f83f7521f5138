/**
 * What this service keeps of the clinic's settings: emergency number, time zone, deadlines for acknowledging red flags
 * and the clinic's own vital limits. A clinic that has set nothing gets the product's defaults.
 */
package health.praxis.session.clinic;
