package health.praxis.platform.connection;

import io.netty.channel.Channel;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetSocketAddress;
import java.util.HexFormat;

/**
 * Where a client is that nobody knows more about: an IPv4 address, or the /64 network of an IPv6 address, whose hosts
 * choose the rest of it freely.
 *
 * @param prefix in hexadecimal digits; empty when it is not known
 */
public record ClientNetwork(String prefix) {

    private static final int BYTES_OF_A_GROUP = 2;
    private static final int BYTES_OF_AN_IPV6_NETWORK = 8;
    private static final int BYTES_OF_AN_IPV6_SITE = 6;
    private static final int BYTES_OF_AN_IPV4_ADDRESS = 4;

    /** Where a request comes from, as services and audit are told; null when it is not known. */
    public static String addressOf(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? null
                : withoutZone(request.remoteAddress().hostAddress());
    }

    /** A zone names an interface of this machine ({@code fe80::1%eth0}) and is no part of an address. */
    public static String withoutZone(String address) {
        int zone = address == null ? -1 : address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    /** The address as text, or the network of an IPv6 address ({@code 2001:db8:0:1::/64}); null when it is not known. */
    public static String nameOf(String address) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length == BYTES_OF_AN_IPV4_ADDRESS) {
            return address;
        }
        var network = new StringBuilder();
        for (int at = 0; at < BYTES_OF_AN_IPV6_NETWORK; at += BYTES_OF_A_GROUP) {
            network.append(Integer.toHexString(
                            Byte.toUnsignedInt(bytes[at]) << Byte.SIZE | Byte.toUnsignedInt(bytes[at + 1])))
                    .append(':');
        }
        return network.append(":/64").toString();
    }

    /** As {@link #addressOf(HttpServerRequest)}, of a connection that carries no request yet. */
    public static String addressOf(Channel connection) {
        return connection.remoteAddress() instanceof InetSocketAddress peer
                ? withoutZone(peer.getAddress().getHostAddress())
                : null;
    }

    /** The network of {@code address}, which is a text, or null when it is not known. */
    public static ClientNetwork of(String address) {
        return of(address, BYTES_OF_AN_IPV6_NETWORK);
    }

    /** As {@link #of(String)}, but of IPv6 the /48 prefix: the most that a customer is usually given (RFC 6177), or a whole mobile network. */
    static ClientNetwork siteOf(String address) {
        return of(address, BYTES_OF_AN_IPV6_SITE);
    }

    private static ClientNetwork of(String address, int bytesOfIpv6) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return new ClientNetwork("");
        }
        int length = bytes.length == BYTES_OF_AN_IPV4_ADDRESS ? bytes.length : bytesOfIpv6;
        return new ClientNetwork(HexFormat.of().formatHex(bytes, 0, length));
    }
}
