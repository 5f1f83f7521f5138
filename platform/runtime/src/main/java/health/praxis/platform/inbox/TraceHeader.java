package health.praxis.platform.inbox;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Map;

/** Reads the trace context that came with an event. */
enum TraceHeader implements TextMapGetter<Map<String, String>> {
    INSTANCE;

    @Override
    public Iterable<String> keys(Map<String, String> carrier) {
        return carrier.keySet();
    }

    @Override
    public String get(Map<String, String> carrier, String key) {
        return carrier == null ? null : carrier.get(key);
    }
}
