/**
 * What a person is treated for: neurological conditions of the product's kinds with their codes, onset and course. Among
 * a person's unresolved conditions exactly one is primary; a resolved one stays resolved; an onset lies between birth and
 * today. Episodes ask whether something is left to treat, the import records what an EHR knows.
 */
package health.praxis.patient.condition;
