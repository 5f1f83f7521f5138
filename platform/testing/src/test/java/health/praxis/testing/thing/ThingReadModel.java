package health.praxis.testing.thing;

import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import health.praxis.platform.inbox.UnknownParent;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Knows things by their facts; "went on" needs "began" first. */
@ApplicationScoped
class ThingReadModel implements EventHandler {

    static final String BEGAN = "health.praxis.platform.thing-began.v1";
    static final String WENT_ON = "health.praxis.platform.thing-went-on.v1";

    private final AtomicInteger failuresToCome = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> handled = new ConcurrentLinkedQueue<>();

    private volatile String failing = "";

    private final AgroalDataSource database;

    ThingReadModel(AgroalDataSource database) {
        this.database = database;
    }

    /** Every fact of this state fails until another is named. */
    void failWhile(String state) {
        failing = state;
    }

    void failNext(int times) {
        failuresToCome.set(times);
    }

    List<String> handled() {
        return List.copyOf(handled);
    }

    @Override
    public Set<String> types() {
        return Set.of(BEGAN, WENT_ON);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.text("state").equals("fails at first") && failuresToCome.getAndDecrement() > 0) {
            throw new IllegalStateException("not yet");
        }
        if (event.text("state").equals("overflows at first") && failuresToCome.getAndDecrement() > 0) {
            throw new StackOverflowError();
        }
        if (event.text("state").equals(failing)) {
            throw new IllegalStateException("not while it is told to fail");
        }
        String sql = event.type().equals(BEGAN)
                ? "insert into thing (state, sequence, id) values (?, ?, ?)"
                : "update thing set state = ?, sequence = ? where id = ?";
        try (var connection = database.getConnection();
                var write = connection.prepareStatement(sql)) {
            write.setString(1, event.text("state"));
            write.setLong(2, event.sequence());
            write.setObject(3, event.uuid("thingId"));
            if (write.executeUpdate() == 0) {
                throw new UnknownParent(event.uuid("thingId"));
            }
            handled.add(event.id().toString());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
