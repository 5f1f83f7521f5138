package health.praxis.platform.connection;

import io.netty.channel.Channel;

/** Keeps what came over a connection and could not be read as a request. */
public interface UnreadableRecord {

    /**
     * Notes one refusal.
     *
     * @param connection over which it came
     * @param status HTTP status of the answer
     * @return false when it cannot be noted now: the connection is closed without an answer
     */
    boolean note(Channel connection, int status);
}
