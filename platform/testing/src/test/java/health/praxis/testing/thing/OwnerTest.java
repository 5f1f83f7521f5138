package health.praxis.testing.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.owner.Owner;
import health.praxis.platform.owner.Owners;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import health.praxis.testing.Infrastructure;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(AnsweringOwner.class)
class OwnerTest {

    private static final int QUESTIONS_BEFORE_THE_BREAKER_OPENS = 20;

    @Inject
    Owners owners;

    @RestClient
    @Inject
    AnsweringClient client;

    @Inject
    CurrentCaller caller;

    private static String neverAnswered() {
        try {
            new CountDownLatch(1).await();
            return "the latch has no key";
        } catch (InterruptedException givenUp) {
            throw new ProcessingException(givenUp);
        }
    }

    private static void failsOften(Owner owner, Supplier<String> question) {
        for (int i = 0; i < QUESTIONS_BEFORE_THE_BREAKER_OPENS; i++) {
            assertThatThrownBy(() -> owner.ask(String.class, question)).isNotNull();
        }
    }

    @Test
    void givesUpOnAnOwnerThatThinksForEver() {
        assertThatThrownBy(() -> owners.named("slow probe").ask(String.class, OwnerTest::neverAnswered))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("The slow probe is not reachable now.");
    }

    @Test
    void leavesAnOwnerInPeaceThatOnlyFails() {
        var asked = new AtomicInteger();
        var owner = owners.named("failing probe");
        failsOften(owner, () -> {
            asked.incrementAndGet();
            throw new ProcessingException("away");
        });
        assertThat(asked).hasValue(QUESTIONS_BEFORE_THE_BREAKER_OPENS);
        assertThatThrownBy(() -> owner.ask(String.class, () -> "asked " + asked.incrementAndGet()))
                .isInstanceOf(Unavailable.class);
        assertThat(asked).hasValue(QUESTIONS_BEFORE_THE_BREAKER_OPENS);
    }

    /** As it fails them for want of fresh consents, which nobody else stands on. */
    @Test
    void anOwnerThatOnlyFailsThoseLinkedToOnePatientIsAskedByStaffAllTheSame() {
        var owner = owners.named("careful probe");
        var asked = new AtomicInteger();
        caller.become(linked(Role.CAREGIVER));
        failsOften(owner, () -> client.answer(503).toString());
        assertThatThrownBy(() -> owner.ask(String.class, () -> "asked " + asked.incrementAndGet()))
                .isInstanceOf(Unavailable.class);
        assertThat(asked).hasValue(0);
        caller.become(new Caller("staff", "riverside", Set.of(Role.THERAPIST), Optional.empty()));
        assertThat(owner.ask(String.class, () -> "here")).isEqualTo("here");
    }

    @Test
    void anOwnerThatFailsStaffIsAskedByAPatientAllTheSame() {
        var owner = owners.named("busy probe");
        caller.become(new Caller("staff", "riverside", Set.of(Role.THERAPIST), Optional.empty()));
        failsOften(owner, () -> client.answer(503).toString());
        caller.become(linked(Role.PATIENT));
        assertThat(owner.ask(String.class, () -> "here")).isEqualTo("here");
    }

    private static Caller linked(String role) {
        return new Caller("linked", "riverside", Set.of(role), Optional.of(UUID.randomUUID()));
    }

    @Test
    void leavesTheOthersAloneWhenOneOwnerFails() {
        failsOften(owners.named("another failing probe"), () -> {
            throw new ProcessingException("away");
        });
        assertThat(owners.named("good probe").ask(String.class, () -> "here")).isEqualTo("here");
    }

    @Test
    void holdsAgainstNoOwnerWhatItDoesNotShow() {
        var owner = owners.named("hiding probe");
        for (var answer :
                List.of(new NotFound("nothing"), new ForbiddenException("no"), new UnauthorizedException("who"))) {
            failsOften(owner, () -> {
                throw answer;
            });
        }
        assertThat(owner.ask(String.class, () -> "here")).isEqualTo("here");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 429, 499})
    void holdsAgainstNoOwnerThatACallerWasRefused(int status) {
        var owner = owners.named("refusing probe " + status);
        failsOften(owner, () -> client.answer(status).toString());
        assertThat(owner.ask(String.class, () -> "here")).isEqualTo("here");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void leavesAnOwnerInPeaceThatOnlySaysItFails(int status) {
        var owner = owners.named("troubled probe " + status);
        failsOften(owner, () -> client.answer(status).toString());
        assertThatThrownBy(() -> owner.ask(String.class, () -> "here")).isInstanceOf(Unavailable.class);
    }

    @Test
    void passesOnWhatTheOwnerSaysOfTheCaller() {
        var owner = owners.named("speaking probe");
        assertThatThrownBy(() -> owner.ask(Answered.class, () -> client.answer(401)))
                .isInstanceOf(UnauthorizedException.class);
        assertThatThrownBy(() -> owner.ask(Answered.class, () -> client.answer(403)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> owner.ask(Answered.class, () -> client.answer(404)))
                .isInstanceOf(NotFound.class);
        assertThat(owner.ask(Answered.class, () -> client.answer(200)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 429, 500, 503, AnsweringOwner.BREAKS_OFF, AnsweringOwner.UNREADABLE})
    void cannotAskAnOwnerThatSaysNothing(int status) {
        var owner = owners.named("silent probe " + status);
        assertThatThrownBy(() -> owner.ask(Answered.class, () -> client.answer(status)))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("The silent probe " + status + " is not reachable now.");
    }

    /** @param status with which it came */
    record Answered(int status) {}
}
