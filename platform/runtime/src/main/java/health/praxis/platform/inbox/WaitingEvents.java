package health.praxis.platform.inbox;

import health.praxis.platform.event.CloudEventRecords;
import health.praxis.platform.event.ReceivedEvent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The waiting events of all tenants, the longest untried first: a parent may have come between two looks. */
@ApplicationScoped
class WaitingEvents {

    private static final int AT_ONCE = 200;

    private final AgroalDataSource database;
    private final CloudEventRecords records;

    WaitingEvents(@DataSource("relay") AgroalDataSource database, CloudEventRecords records) {
        this.database = database;
        this.records = records;
    }

    List<ReceivedEvent> longestUntried() throws SQLException {
        var waiting = new ArrayList<ReceivedEvent>();
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select envelope from inbox_waiting order by tried_at limit ?")) {
            select.setInt(1, AT_ONCE);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    waiting.add(records.readKept(rows.getString(1)));
                }
            }
        }
        return List.copyOf(waiting);
    }
}
