package health.praxis.platform.work;

import java.time.Duration;

/**
 * Something a service looks for again and again while it runs. Each has a thread of its own, and the next look comes a while
 * after the last has ended, also when that failed. Several instances of a service may look at once.
 */
public interface RecurringWork {

    /** Of the thread, and what is named in the log. */
    String name();

    /** Between the end of a look and the next. */
    Duration pause();

    /** Before the first look, from the start of the service. */
    default Duration firstAfter() {
        return pause();
    }

    /** Does what there is to do now. */
    void look();
}
