/**
 * What a clinic has set, as far as this service needs it: its time zone, in which days and weeks are counted, and its
 * emergency number. Until a clinic has said so, days are counted in UTC and no number is told. And who treats there, to be named
 * as the one who rated.
 */
package health.praxis.outcomes.clinic;
