-- Texts that were pasted to make drafts of, with what was found in them and what people made of it. They belong to the
-- back office, are no part of the record and keep no history: what they became is a draft, and then in the ledger.
create table intake (
    id         bigint generated always as identity,
    state      text not null default 'OPEN',
    begun_by   text not null,
    changed_by text not null,
    text       text not null,
    source     jsonb not null,
    finds      jsonb not null,
    draft_id   bigint,
    revision   integer not null default 0,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint intake_pkey primary key (id),
    constraint intake_begun_fkey foreign key (begun_by) references account (name),
    constraint intake_changed_fkey foreign key (changed_by) references account (name),
    constraint intake_became_fkey foreign key (draft_id) references draft,
    constraint intake_state_known check (state in ('OPEN', 'DRAFTED', 'PUT_AWAY')),
    constraint intake_drafted_has_draft check (state <> 'DRAFTED' or draft_id is not null),
    constraint intake_text_fits check (length(text) <= 1000000)
);
create index intake_begun_by_idx on intake (begun_by);
create index intake_changed_by_idx on intake (changed_by);
create index intake_draft_id_idx on intake (draft_id);
create index intake_changed_at_idx on intake (changed_at);
comment on table intake is 'A pasted or uploaded text with what was found in it, to be checked and made a draft.';
comment on column intake.source is 'Where the text comes from, as typed.';
comment on column intake.finds is 'What was found in the text or added by hand, and what people decided about each.';
comment on column intake.draft_id is 'The draft that was made of it last.';
