/** What goes into the log, and how often. */
package health.praxis.platform.log;
