package health.praxis.session;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.testing.Infrastructure;
import health.praxis.testing.openapi.ApiDocumentRules;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ApiDocumentTest {

    @Test
    void describesEveryOperation() {
        assertThat(ApiDocumentRules.check("health.praxis.session")).isGreaterThan(10);
    }
}
