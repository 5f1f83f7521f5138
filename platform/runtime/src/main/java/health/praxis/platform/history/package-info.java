/** How a record read after each of its changes: rows that are written once. */
package health.praxis.platform.history;
