/**
 * What this service keeps of therapy plans: whose they are, the revision in force, each prescription's effort ceiling and
 * the home programme. A plan not known here yet is looked up once at its owner, therapy-plan-service.
 */
package health.praxis.session.plan;
