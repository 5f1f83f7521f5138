package health.praxis.platform.request;

import java.util.UUID;

/** What is remembered of committed work: enough to answer a retry, and not the body. */
record UsedKey(byte[] fingerprint, int status, UUID resourceId, long version) {}
