package health.praxis.session.safety;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a rule says about one signal: a historic one suspends nothing. */
@Embeddable
public record RedFlagFinding(
        String trigger,

        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text")
        Severity severity,

        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text")
        Suspension suspends,

        boolean historic,
        @Column(name = "rule_version") String ruleVersion) {}
