/**
 * What the person practises between sessions: items with dose, days, supervision and a safety instruction. It starts and
 * ends with its plan. Red flags suspend parts of it or all, several add up; only a clinician resumes, naming every flag
 * cleared. Activation starts it and the plan's other steps reach it as facts.
 */
package health.praxis.therapyplan.homeprogramme;
