-- Drafts: whatever is to change the public record, before it does. They are no part of the record and keep no history:
-- what they became is in the ledger.
create table draft (
    id                bigint generated always as identity,
    state             text not null default 'OPEN',
    holder            text not null,
    writers           text[] not null,
    content           jsonb not null,
    reason            text not null default '',
    correction        boolean not null default false,
    revision          integer not null default 0,
    last_window       text,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    sent_at           timestamptz,
    author_role       text,
    published_version bigint,
    constraint draft_pkey primary key (id),
    constraint draft_held_by_fkey foreign key (holder) references account (name),
    constraint draft_published_version_key unique (published_version),
    constraint draft_state_known check (state in ('OPEN', 'IN_REVIEW', 'RETURNED', 'PUBLISHED', 'DISCARDED')),
    constraint draft_published_has_version check ((state = 'PUBLISHED') = (published_version is not null)),
    constraint draft_waits_since check (state <> 'IN_REVIEW' or sent_at is not null and author_role is not null),
    constraint draft_author_role_known check (author_role in ('EDITOR', 'REVIEWER', 'ADMINISTRATOR')),
    constraint draft_holder_writes check (holder = any(writers))
);
create index draft_holder_idx on draft (holder);
create index draft_open_idx on draft (state, sent_at) where state in ('OPEN', 'IN_REVIEW', 'RETURNED');
comment on table draft is 'A change to the public record that is being written, waits for review, or is through.';
comment on column draft.holder is 'Who may write in it now.';
comment on column draft.writers is 'Everybody who ever wrote in it: none of them may approve it.';
comment on column draft.content is 'The records it adds or changes, with their fields as typed.';
comment on column draft.last_window is 'The shown form that wrote last, so that it does not take its own writing for somebody else''s.';
comment on column draft.author_role is 'The role of whoever sent it to review, or published it alone, then.';
comment on column draft.reason is 'Why the record changes, in public words; goes to the ledger.';
comment on column draft.published_version is 'The ledger entry it became; no foreign key, since the application may not lock rows of the ledger.';
comment on column draft.revision is 'Counts what was written, so that an approval means what was read.';

create table draft_note (
    id       bigint generated always as identity,
    draft_id bigint not null,
    at       timestamptz not null,
    person   text not null,
    kind     text not null,
    text     text not null default '',
    constraint draft_note_pkey primary key (id),
    constraint draft_note_draft_fkey foreign key (draft_id) references draft,
    constraint draft_note_written_by_fkey foreign key (person) references account (name),
    constraint draft_note_kind_known check (kind in ('BEGUN', 'TAKEN_OVER', 'SENT', 'TAKEN_BACK', 'COMMENTED', 'RETURNED',
        'PUBLISHED', 'PUBLISHED_ALONE', 'SECOND_CHECKED', 'DISCARDED', 'REOPENED'))
);
create index draft_note_person_idx on draft_note (person);
create index draft_note_draft_id_idx on draft_note (draft_id);
comment on table draft_note is 'What people did with a draft and said about it.';
