/** Access tokens: verified once, believed for a minute at most, by keys that are read again every minute. */
package health.praxis.platform.token;
