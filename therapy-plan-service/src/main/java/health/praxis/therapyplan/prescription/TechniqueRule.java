package health.praxis.therapyplan.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;

/**
 * That a technique and a precaution do not go together, or only with care.
 *
 * @param id stable id of the rule
 * @param kind the technique's kind
 * @param variants modalities or devices the rule is about; empty for all of the kind
 * @param precautions codes of the precautions it is about
 * @param severity contraindication or caution
 * @param text why, in a sentence fit to show a clinician
 * @param source where it comes from
 */
record TechniqueRule(
        String id,
        String kind,
        Set<String> variants,
        Set<String> precautions,
        Severity severity,
        String text,
        String source) {

    TechniqueRule {
        variants = variants == null ? Set.of() : Set.copyOf(variants);
        precautions = Set.copyOf(precautions);
        if (id.isBlank() || precautions.isEmpty() || severity == null || text.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a rule has an id, precautions, a severity, a text and a source: " + id);
        }
        if (!Set.of("conventional", "constraint-induced", "stimulation", "robotic", "virtual-reality")
                .contains(kind)) {
            throw new IllegalArgumentException("there is no technique " + kind);
        }
    }

    /** What a rule asks for. */
    enum Severity {
        @JsonProperty("contraindication")
        CONTRAINDICATION,
        @JsonProperty("caution")
        CAUTION
    }

    boolean isAbout(Technique technique) {
        return switch (technique) {
            case Technique.Conventional _ -> kind.equals("conventional");
            case Technique.ConstraintInduced _ -> kind.equals("constraint-induced");
            case Technique.Stimulation stimulation -> kind.equals("stimulation") && covers(stimulation.modality());
            case Technique.Robotic robotic -> kind.equals("robotic") && covers(robotic.device());
            case Technique.VirtualReality _ -> kind.equals("virtual-reality");
        };
    }

    private boolean covers(Enum<?> variant) {
        return variants.isEmpty()
                || variants.contains(variant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
