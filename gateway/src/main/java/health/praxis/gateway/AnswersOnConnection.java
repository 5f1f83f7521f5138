package health.praxis.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Counts the answers that ended on a connection to a service, so that a request can be given up without harm to anybody
 * else's. Resetting a request closes its connection, also when its answer has ended unread and the connection carries
 * the request of another by then. So a reset is looked at on the connection's own thread, where answers end, and left
 * undone when this one's has.
 */
final class AnswersOnConnection extends ChannelInboundHandlerAdapter {

    private static final String NAME = "praxis-answers";
    /** What the HTTP client calls its own, which hears of the end of an answer next. */
    private static final String OF_THE_CLIENT = "handler";

    private volatile int ended;
    private boolean provisional;

    private AnswersOnConnection() {}

    /** The request, not sent yet, with a reset that is for its own answer alone. */
    static HttpClientRequest mayBeGivenUp(HttpClientRequest request) {
        var channel = ((ConnectionBase) request.connection()).channel();
        var answers = on(channel);
        int before = answers.ended;
        return (HttpClientRequest) Proxy.newProxyInstance(
                HttpClientRequest.class.getClassLoader(),
                new Class<?>[] {HttpClientRequest.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("reset")) {
                        Object result = call(method, request, arguments);
                        return result == request ? proxy : result;
                    }
                    Runnable reset = () -> {
                        if (answers.ended == before) {
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
    private static AnswersOnConnection on(Channel channel) {
        var there = channel.pipeline().get(AnswersOnConnection.class);
        if (there != null) {
            return there;
        }
        var added = new AnswersOnConnection();
        channel.pipeline().addBefore(OF_THE_CLIENT, NAME, added);
        return added;
    }

    @Override
    @SuppressWarnings("NonAtomicOperationOnVolatileField") // written on the connection's thread alone
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof HttpResponse head) {
            provisional = head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        if (part instanceof LastHttpContent && !provisional) {
            ended++;
        }
        context.fireChannelRead(part);
    }
}
