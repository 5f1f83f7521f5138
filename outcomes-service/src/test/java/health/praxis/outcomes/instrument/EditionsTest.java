package health.praxis.outcomes.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EditionsTest {

    private static final InstrumentCatalogue PRESENT = InstrumentCatalogue.load();

    @Test
    void keepsThePresentEditionAndThoseBeforeIt() {
        InstrumentCatalogue next = OtherEditions.of("2.0.0", "moca", moca -> {});
        Editions editions = OtherEditions.release(next, PRESENT);

        assertThat(editions.present()).isSameAs(next);
        assertThat(editions.of("2.0.0")).containsSame(next);
        assertThat(editions.of("1.0.0")).containsSame(PRESENT);
        assertThat(editions.of("3.0.0")).isEmpty();
    }

    @Test
    void theReleaseHoldsEveryEditionItNames() {
        Editions editions = new Editions(PRESENT);

        assertThat(editions.present()).isSameAs(PRESENT);
        assertThat(PRESENT.earlierVersions())
                .allSatisfy(version -> assertThat(editions.of(version)).isPresent());
    }

    @Test
    void anEditionAfterTheFirstNamesTheFirst() {
        assertThat(PRESENT.version().version().equals("1.0.0")
                        || PRESENT.earlierVersions().contains("1.0.0"))
                .isTrue();
    }

    @Test
    void refusesAnEditionThatIsNotKept() {
        assertThatThrownBy(() -> InstrumentCatalogue.loadEarlier("0.1.0"))
                .isInstanceOf(CatalogueDefect.class)
                .hasMessageContaining("0.1.0");
    }
}
