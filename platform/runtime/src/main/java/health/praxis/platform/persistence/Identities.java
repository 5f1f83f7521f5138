package health.praxis.platform.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** New ids: UUID version 7, ordered by time. */
@ApplicationScoped
public class Identities {

    /** An id that nothing else has. */
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
