package health.praxis.outcomes.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What has been told of a result, so that it is told once; no later version takes it back.
 *
 * @param selfHarm that an answer named self-harm
 * @param fallRisk that the result goes with falls
 */
@Embeddable
record Told(
        @Column(name = "names_self_harm") boolean selfHarm,
        @Column(name = "finds_fall_risk") boolean fallRisk) {

    static Told nothing() {
        return new Told(false, false);
    }

    Told andSelfHarm() {
        return new Told(true, fallRisk);
    }

    Told andFallRisk() {
        return new Told(selfHarm, true);
    }

    /** A result read again, with the fall risk that was told of it for as long as the score is the same. */
    Result kept(Result before, Result again) {
        boolean stays = fallRisk && before.fallRisk() != null && before.score().equals(again.score());
        return stays ? again.withFallRisk(before.fallRisk()) : again;
    }
}
