package health.praxis.platform.rebuild;

/**
 * Said inside the service, as the tenant and outside of any transaction, when the tenant's read models have been built again
 * from the streams: what is computed from them is to be computed again. The rebuild is finished when every listener is; one
 * that cannot do it for everybody throws {@link LeftUncomputed}.
 */
public record ReadModelsRebuilt(String tenant) {}
