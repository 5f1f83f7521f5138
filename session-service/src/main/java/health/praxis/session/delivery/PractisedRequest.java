package health.praxis.session.delivery;

import health.praxis.session.tolerance.RestBreak;
import health.praxis.session.tolerance.ToleranceSample;
import java.util.List;

/** The part that ending and amending a session have in common: what was practised and how it was borne. */
sealed interface PractisedRequest permits CompleteSessionRequest, StopSessionRequest, AmendSessionRequest {

    List<Activity> activities();

    NoActivityReason noActivityReason();

    List<ToleranceSample> samples();

    List<RestBreak> restBreaks();
}
