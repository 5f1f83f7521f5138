package health.praxis.platform.history;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * One version of one record.
 *
 * @param recordId whose version; each table names the column after its record
 * @param version from 1
 */
@Embeddable
public record VersionKey(UUID recordId, long version) implements Serializable {}
