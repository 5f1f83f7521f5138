/**
 * Building read models again from the streams, to the same rows, while the service runs.
 *
 * <p>Every fact that the live inbox is past is handled again by the same handlers, in the schema {@code rebuild} beside the
 * tables in use; requests are answered from those in use meanwhile. Then the live inbox is held for a moment, what it read
 * last is read too, and in one transaction the rows that differ are replaced. A failure or a crash before that leaves
 * everything as it was, and the request is taken up again from the beginning. What a service states itself is not touched.
 */
package health.praxis.platform.rebuild;
