package health.praxis.standalone.rebuild;

/**
 * Where a service is asked for a rebuild.
 *
 * @param service as the terminal names it
 * @param url JDBC URL of its database
 * @param user a role that may ask
 */
public record RebuildSource(String service, String url, String user, String password) {}
