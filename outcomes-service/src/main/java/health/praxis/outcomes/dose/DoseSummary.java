package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Discipline;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Planned and delivered dose over a span. The sums are to be shown; whether a plan was put to the test, each discipline says
 * by its own prescription, so that much of one does not hide little of another.
 *
 * @param disciplines those in which anything was planned or delivered
 */
public record DoseSummary(DateSpan span, List<DisciplineDose> disciplines) {

    /** Less than this share of the plan is too little to judge the plan by. */
    public static final double ENOUGH = 0.8;

    private static final double TOLERANCE = 1e-9;

    public DoseSummary {
        disciplines = disciplines.stream().filter(each -> !each.isNothing()).toList();
    }

    /** Of one discipline alone. */
    public static DoseSummary of(DateSpan span, Discipline discipline, DoseAmount planned, DoseAmount delivered) {
        return new DoseSummary(span, List.of(new DisciplineDose(discipline, planned, delivered)));
    }

    public DoseAmount planned() {
        return sum(DisciplineDose::planned);
    }

    /** In every discipline, prescribed or not. */
    public DoseAmount delivered() {
        return sum(DisciplineDose::delivered);
    }

    /** The discipline that got the smallest share of what was prescribed in it; absent without a plan. */
    public Optional<DisciplineDose> least() {
        return disciplines.stream()
                .filter(each -> each.share().isPresent())
                .min(Comparator.comparingDouble(each -> each.share().getAsDouble()));
    }

    /** The smallest share of a discipline in which something was prescribed; absent without a plan. */
    public OptionalDouble share() {
        return least().map(DisciplineDose::share).orElse(OptionalDouble.empty());
    }

    /** Whether a plan is known and in some discipline less than {@link #ENOUGH} of it was delivered. */
    public boolean isShort() {
        return share().isPresent() && share().getAsDouble() < ENOUGH - TOLERANCE;
    }

    /** Whether a plan is known and at least {@link #ENOUGH} of it was delivered in each discipline. */
    public boolean isEnough() {
        return share().isPresent() && !isShort();
    }

    private DoseAmount sum(Function<DisciplineDose, DoseAmount> amount) {
        return disciplines.stream().map(amount).reduce(DoseAmount.NONE, DoseAmount::plus);
    }
}
