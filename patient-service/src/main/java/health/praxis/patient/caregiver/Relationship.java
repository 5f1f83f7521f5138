package health.praxis.patient.caregiver;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody is to the person they care for. */
public enum Relationship {
    @JsonProperty("partner")
    PARTNER,
    @JsonProperty("parent")
    PARENT,
    @JsonProperty("child")
    CHILD,
    @JsonProperty("sibling")
    SIBLING,
    @JsonProperty("other-relative")
    OTHER_RELATIVE,
    @JsonProperty("friend")
    FRIEND,
    @JsonProperty("professional")
    PROFESSIONAL,
    @JsonProperty("other")
    OTHER
}
