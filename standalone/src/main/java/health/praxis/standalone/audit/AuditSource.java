package health.praxis.standalone.audit;

/**
 * Where one service keeps its audit.
 *
 * @param service as its seals name it
 * @param url JDBC URL of its database
 * @param user a role that may read the audit of all tenants
 */
public record AuditSource(String service, String url, String user, String password) {}
