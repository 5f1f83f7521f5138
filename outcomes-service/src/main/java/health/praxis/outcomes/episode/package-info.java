/**
 * Episodes of treatment as patient-service tells them: which programme, from when, and how it ended. Coverage and cohorts
 * read them; an erased person has none.
 */
package health.praxis.outcomes.episode;
