/** Connections of clients before and beside HTTP: heads that never end, bytes that are no request. */
package health.praxis.platform.connection;
