package health.praxis.therapyplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The template a plan was made from.
 *
 * @param id the template's id
 * @param version its version at that time
 */
@Embeddable
public record TemplateReference(
        @Column(name = "template_id") String id,
        @Column(name = "template_version") Integer version) {}
