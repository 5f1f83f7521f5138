package health.praxis.platform.tenant;

import jakarta.enterprise.context.RequestScoped;

/** Whether the work under way is on the read models in use or on those that are built again beside them. */
@RequestScoped
public class WorkingSchema {

    static final String IN_USE = "public";
    static final String BESIDE = "rebuild, public";

    private boolean aside;

    /** Work beside what is in use from here on; to be said before the first connection is taken. */
    public void workAside() {
        aside = true;
    }

    /** True when what is written here is not in use yet, and nothing may be told to anybody. */
    public boolean isAside() {
        return aside;
    }

    String searchPath() {
        return aside ? BESIDE : IN_USE;
    }
}
