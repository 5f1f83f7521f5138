package health.praxis.platform.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/**
 * Asks with the caller's token and without the purpose. For a question that names a thing and not the person whose it is:
 * an emergency about one person would open the record of another there.
 */
@ApplicationScoped
public class TokenAlone implements ClientHeadersFactory {

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var sent = new MultivaluedHashMap<String, String>();
        sent.put(HttpHeaders.AUTHORIZATION, incoming.getOrDefault(HttpHeaders.AUTHORIZATION, List.of()));
        return sent;
    }
}
