package health.praxis.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Counts what was sent and answered on a connection to a service, so that a request can be given up without harm to anybody
 * else's. Resetting a request closes its connection, also when its answer has ended unread and the connection carries
 * the request of another by then. So a reset is looked at on the connection's own thread, where requests and answers end,
 * and left undone when both of this one have.
 */
final class ExchangesOnConnection extends ChannelDuplexHandler {

    private static final String NAME = "praxis-exchanges";
    /** What the HTTP client calls its own, which hears of the end of an answer next. */
    private static final String OF_THE_CLIENT = "handler";

    private volatile int answered;
    private volatile int sent;
    private boolean provisional;

    private ExchangesOnConnection() {}

    /** The request, not sent yet, with a reset that is for its own answer alone. */
    static HttpClientRequest mayBeGivenUp(HttpClientRequest request) {
        var channel = ((ConnectionBase) request.connection()).channel();
        var exchanges = on(channel);
        int before = exchanges.answered;
        return (HttpClientRequest) Proxy.newProxyInstance(
                HttpClientRequest.class.getClassLoader(),
                new Class<?>[] {HttpClientRequest.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("reset")) {
                        Object result = call(method, request, arguments);
                        return result == request ? proxy : result;
                    }
                    Runnable reset = () -> {
                        if (!exchanges.areOver(before)) {
                            request.reset();
                        }
                    };
                    if (channel.eventLoop().inEventLoop()) {
                        reset.run();
                    } else {
                        channel.eventLoop().execute(reset);
                    }
                    return true;
                });
    }

    private static Object call(Method method, HttpClientRequest request, Object[] arguments) throws Throwable {
        try {
            return method.invoke(request, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** One request at a time has the connection, so nobody else puts it there meanwhile. */
    private static ExchangesOnConnection on(Channel channel) {
        var there = channel.pipeline().get(ExchangesOnConnection.class);
        if (there != null) {
            return there;
        }
        var added = new ExchangesOnConnection();
        channel.pipeline().addBefore(OF_THE_CLIENT, NAME, added);
        return added;
    }

    /** Whether one more than these is over, after which the connection is for others. */
    private boolean areOver(int before) {
        return answered > before && sent > before;
    }

    @Override
    @SuppressWarnings("NonAtomicOperationOnVolatileField") // written on the connection's thread alone
    public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) {
        if (part instanceof LastHttpContent) {
            sent++;
        }
        context.write(part, promise);
    }

    @Override
    @SuppressWarnings("NonAtomicOperationOnVolatileField") // written on the connection's thread alone
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof HttpResponse head) {
            provisional = head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        if (part instanceof LastHttpContent && !provisional) {
            answered++;
        }
        context.fireChannelRead(part);
    }
}
