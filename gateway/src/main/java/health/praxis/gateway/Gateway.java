package health.praxis.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {

    private static final String OWN_URI_CHECK_OF_THE_SERVER = "vertx.disableURIValidation";

    private Gateway() {}

    /** Leaves malformed URIs to {@link RequestShape}: the server's own check would answer without a problem. */
    public static void main(String... arguments) {
        System.setProperty(OWN_URI_CHECK_OF_THE_SERVER, "true");
        Quarkus.run(arguments);
    }
}
