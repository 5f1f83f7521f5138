/**
 * What plans prescribe and which goals they name, read from the facts of therapy-plan-service: every revision, every
 * pause and the end, so that the planned dose of any past week can be told.
 *
 * <p>The first revision counts from the start of its prescriptions, whenever it was activated; a later one replaces it from
 * the day it was made. Nothing is planned while a plan is on hold or after it ended, nor by a prescription that is held.
 */
package health.praxis.outcomes.plan;
