package health.praxis.platform.persistence;

import health.praxis.platform.problem.CommonProblems;
import health.praxis.platform.problem.DomainProblem;
import health.praxis.platform.problem.ProblemAnswers;
import health.praxis.platform.problem.Unavailable;
import io.quarkus.arc.All;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.postgresql.util.PSQLException;

/**
 * The last line of defence answers in words too: a constraint that a feature has named gives that feature's problem,
 * another one a plain conflict, a database that is away 503.
 */
public class DatabaseProblems {

    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);

    private final ProblemAnswers answers;
    private final List<ConstraintProblem> constraints;

    DatabaseProblems(ProblemAnswers answers, @All List<ConstraintProblem> constraints) {
        this.answers = answers;
        this.constraints = constraints;
    }

    @ServerExceptionMapper({
        PersistenceException.class,
        SQLException.class,
        IllegalStateException.class,
        RollbackException.class,
        io.quarkus.narayana.jta.QuarkusTransactionException.class
    })
    Response failed(Throwable failure) {
        return causes(failure)
                .filter(DomainProblem.class::isInstance)
                .findFirst()
                .map(problem -> answers.of((DomainProblem) problem))
                .or(() -> sqlFailure(failure).map(this::refused))
                .orElseGet(() -> unexpected(failure));
    }

    private static java.util.stream.Stream<Throwable> causes(Throwable failure) {
        return java.util.stream.Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static Optional<SQLException> sqlFailure(Throwable failure) {
        // a batch failure wraps the server's own word, which names the constraint
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner);
    }

    private Response refused(SQLException refused) {
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        if (state.startsWith("23")) {
            return named(refused)
                    .map(answers::of)
                    .orElseGet(() -> answers.of(CommonProblems.CONFLICT, null, List.of()));
        }
        if (state.startsWith("22")) {
            return answers.of(
                    CommonProblems.MALFORMED_REQUEST, "A value is outside of what can be recorded.", List.of());
        }
        boolean away = state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("57")
                || state.startsWith("53")
                || state.startsWith("40")
                || state.startsWith("55");
        if (away) {
            LOG.warnf("database away: state=%s", state);
            return answers.of(new Unavailable("database"));
        }
        return unexpected(refused);
    }

    private Optional<DomainProblem> named(SQLException refused) {
        if (!(refused instanceof PSQLException postgres) || postgres.getServerErrorMessage() == null) {
            return Optional.empty();
        }
        String name = postgres.getServerErrorMessage().getConstraint();
        return constraints.stream()
                .filter(constraint -> constraint.name().equals(name))
                .map(ConstraintProblem::problem)
                .findFirst();
    }

    private Response unexpected(Throwable failure) {
        LOG.error("request failed", failure);
        return answers.of(CommonProblems.INTERNAL_ERROR, null, List.of());
    }
}
