/**
 * A stretch of treatment: how the person was referred, in which programme and setting, from when until when and why it
 * ended. Who may begin one is decided by named rules that are all told at once; a person has one active episode per
 * programme type. Plans belong to an episode; the import asks whether one could begin.
 */
package health.praxis.patient.episode;
