create table precaution (
    tenant_id   text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id          uuid        not null,
    version     bigint      not null check (version > 0),
    patient_id  uuid        not null,
    code        text        not null check (code in
        ('SEIZURE_RISK', 'PACEMAKER', 'CRANIAL_METAL', 'METAL_IMPLANT', 'ORTHOSTATIC_HYPOTENSION',
         'AUTONOMIC_DYSREFLEXIA_RISK', 'SHOULDER_SUBLUXATION', 'ASPIRATION_RISK', 'DYSPHAGIA',
         'OSTEOPOROSIS', 'WEIGHT_BEARING_RESTRICTED', 'PRESSURE_INJURY', 'SKIN_INSENSATE',
         'ANTICOAGULATION', 'UNCONTROLLED_HYPERTENSION', 'DEEP_VEIN_THROMBOSIS_SUSPECTED',
         'COGNITIVE_IMPAIRMENT', 'PREGNANCY')),
    since       date        not null,
    source      text        not null check (source in ('CLINICIAN', 'EHR', 'PATIENT_REPORT')),
    note        text        check (char_length(note) <= 2000),
    ended_on    date        check (ended_on >= since),
    end_note    text        check (end_note is null or (ended_on is not null and char_length(end_note) <= 2000)),
    recorded_at timestamptz not null,
    changed_at  timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, patient_id) references patient (tenant_id, id)
);
call praxis.protect('precaution');
create index precaution_patient on precaution (tenant_id, patient_id, id);
create unique index precaution_open_once on precaution (tenant_id, patient_id, code) where ended_on is null;
