package health.praxis.session.safety;

/** What a rule says about one signal: a historic one suspends nothing. */
record RedFlagFinding(String trigger, Severity severity, Suspension suspends, boolean historic, String ruleVersion) {}
