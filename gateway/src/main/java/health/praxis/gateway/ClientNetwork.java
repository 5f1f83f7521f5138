package health.praxis.gateway;

import io.netty.util.NetUtil;
import java.util.HexFormat;

/**
 * Where a request without a valid token comes from: an IPv4 address, or the /64 network of an IPv6 address, whose hosts
 * choose the rest of it freely.
 */
record ClientNetwork(String prefix) {

    private static final int BYTES_OF_AN_IPV6_NETWORK = 8;
    private static final int BYTES_OF_AN_IPV4_ADDRESS = 4;

    /** @param address as text; null when it is not known */
    static ClientNetwork of(String address) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return new ClientNetwork("");
        }
        int length = bytes.length == BYTES_OF_AN_IPV4_ADDRESS ? bytes.length : BYTES_OF_AN_IPV6_NETWORK;
        return new ClientNetwork(HexFormat.of().formatHex(bytes, 0, length));
    }
}
