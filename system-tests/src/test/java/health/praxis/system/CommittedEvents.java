package health.praxis.system;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Every event that any service ever committed, kept apart by a trigger on its outbox. */
final class CommittedEvents {

    private static final String KEEP = """
        create table if not exists committed_event (event_id uuid primary key, type text not null);
        create or replace function keep_committed_event() returns trigger language plpgsql security definer as $$
        begin
            insert into public.committed_event values (new.event_id, new.type);
            return null;
        end $$;
        create or replace trigger keep_committed_event after insert on outbox
            for each row execute function keep_committed_event();
        """;

    private final RunningSystem system;

    CommittedEvents(RunningSystem system) {
        this.system = system;
    }

    /** From here on nothing that commits is forgotten. */
    CommittedEvents watch() throws SQLException {
        for (String service : RunningSystem.SERVICES) {
            try (var owner = system.connect(service, "owner");
                    var statement = owner.createStatement()) {
                statement.execute(KEEP);
            }
        }
        return this;
    }

    /** The ids of all committed events by type. */
    Map<String, Set<UUID>> byType() throws SQLException {
        var byType = new HashMap<String, Set<UUID>>();
        for (String service : RunningSystem.SERVICES) {
            try (var owner = system.connect(service, "owner");
                    var statement = owner.createStatement();
                    var rows = statement.executeQuery("select type, event_id from committed_event")) {
                while (rows.next()) {
                    byType.computeIfAbsent(rows.getString(1), none -> new HashSet<>())
                            .add(rows.getObject(2, UUID.class));
                }
            }
        }
        return byType;
    }
}
