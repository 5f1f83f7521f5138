package health.praxis.outcomes.guideline;

/** The catalogue of the release, for tests without the service. */
public final class GuidelineCatalogues {

    private GuidelineCatalogues() {}

    public static GuidelineCatalogue load() {
        return new GuidelineCatalogue();
    }
}
