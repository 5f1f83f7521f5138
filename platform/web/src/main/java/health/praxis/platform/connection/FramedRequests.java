package health.praxis.platform.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/**
 * Reads requests off a connection. A request that says twice where its body ends, or in a way that not everybody knows,
 * is none: by itself the server would believe the chunks and drop the length (RFC 9112, 6.1 and 6.3). Tells how bodies
 * come along, and keeps what cannot be read of one to itself: the server would close the connection without an answer.
 */
final class FramedRequests extends VertxHttpRequestDecoder {

    private final IncomingConnection connection;

    FramedRequests(HttpServerOptions options, IncomingConnection connection) {
        super(options);
        this.connection = connection;
    }

    /** The server asks this of each head that is whole; what is thrown makes the request unreadable. */
    @Override
    protected boolean isContentAlwaysEmpty(HttpMessage head) {
        if (head != null) {
            var codings = head.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
            if (!codings.isEmpty()) {
                if (!isChunked(codings) || head.headers().contains(HttpHeaderNames.CONTENT_LENGTH)) {
                    throw new IllegalArgumentException("the end of the body is ambiguous");
                }
                head.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
            }
        }
        return super.isContentAlwaysEmpty(head);
    }

    /** The names of codings are read in any case (RFC 9112, 7); whoever looks later knows one. */
    private static boolean isChunked(List<String> codings) {
        return codings.size() == 1 && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.getFirst());
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> read) throws Exception {
        int before = read.size();
        super.decode(context, bytes, read);
        for (int at = before; at < read.size(); at++) {
            if (note(read.get(at))) {
                ReferenceCountUtil.release(read.remove(at));
                at--;
            }
        }
    }

    /** @return true for what ends here */
    private boolean note(Object message) {
        if (connection.hasFailed()) {
            if (message instanceof LastHttpContent) {
                connection.restCame();
            }
            return true;
        }
        if (message instanceof HttpRequest request) {
            connection.bodyBegins(request.decoderResult().isSuccess());
            return false;
        }
        if (message instanceof HttpContent content) {
            if (content.decoderResult().isFailure()) {
                connection.bodyFails(BodyFailure.BROKEN);
                return true;
            }
            connection.bodyGoesOn(content.content().readableBytes(), content instanceof LastHttpContent);
        }
        return false;
    }
}
