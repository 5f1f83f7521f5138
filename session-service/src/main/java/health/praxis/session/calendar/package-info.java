/**
 * Who is taken when. A slot takes its patients, practitioners and room from its start until just before its end; nobody
 * and no room is taken twice, unless a session is cancelled. The database has the last word, by exclusion constraints;
 * sessions book, move and release through {@link health.praxis.session.calendar.Calendar}.
 */
package health.praxis.session.calendar;
