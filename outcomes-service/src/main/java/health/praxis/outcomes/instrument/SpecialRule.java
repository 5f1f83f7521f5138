package health.praxis.outcomes.instrument;

/** The rules of single instruments that a plain sum would miss. */
public enum SpecialRule implements Keyed {
    /** Trunk Impairment Scale: unsupported sitting fails, so the whole scale is 0. */
    STATIC_ITEM_ZERO_FORCES_ZERO,
    /** Action Research Arm Test: the first two items of a subscale can decide all of it (Lyle 1981). */
    SUBSCALE_HIERARCHY,
    /** Fugl-Meyer: normal reflexes are assessed only after full marks out of synergy. */
    REFLEX_NEEDS_FULL_OUT_OF_SYNERGY,
    /** NIHSS: an item recorded as untestable adds nothing and is flagged. */
    UNTESTABLE_ADDS_ZERO,
    /** PHQ-9: an answer above 0 on the last item calls for a risk assessment whatever the total. */
    SELF_HARM_ITEM,
    /** FIM: the total is the sum of its motor and cognitive parts. */
    TOTAL_IS_SUM_OF_PARTS,
    /** Mini-BESTest: items 3 and 6 are tested on both sides and the lower side counts. */
    LOWER_SIDE_OF_ITEMS_3_AND_6,
    /** Goal Attainment Scaling: undefined when every weight is 0. */
    ALL_WEIGHTS_ZERO_IS_UNDEFINED
}
