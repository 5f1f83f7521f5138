-- What other services keep as copies are views of the rows themselves here, so that a change binds with its commit.
-- The reader's own policies hold behind them.

create view access_care_team with (security_invoker = true) as
    select tenant_id, patient_id, id as member_id, practitioner_id, account, valid_from, valid_until
    from care_team_member;

create view access_practitioner with (security_invoker = true) as
    select tenant_id, id as practitioner_id, account
    from practitioner
    where active and account is not null;

create view access_caregiver with (security_invoker = true) as
    select tenant_id, id as caregiver_id, patient_id, account,
           array(select upper(part) from jsonb_array_elements_text(parts) as part) as parts, valid_from, valid_until
    from caregiver
    where unlinked_at is null and account is not null;

create view access_consent with (security_invoker = true) as
    select tenant_id, id as consent_id, patient_id, caregiver_id, valid_from, valid_until
    from consent
    where purpose = 'CAREGIVER_ACCESS' and withdrawn_at is null;

grant select on access_care_team, access_practitioner, access_caregiver, access_consent to ${app};
