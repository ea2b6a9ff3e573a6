-- Keys by which an editor's own tools prepare drafts: an account's, for one tool each, with an end.
create table tool_key (
    id           bigint generated always as identity,
    account_id   bigint not null,
    name         text not null,
    key_hash     text not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    constraint tool_key_pkey primary key (id),
    constraint tool_key_hash_key unique (key_hash),
    constraint tool_key_account_fkey foreign key (account_id) references account (id),
    constraint tool_key_hash_form check (key_hash ~ '^[0-9a-f]{64}$'),
    constraint tool_key_name_said check (length(name) between 1 and 60),
    constraint tool_key_ends_within_a_year check (expires_at > created_at and expires_at <= created_at + interval '366 days')
);
create index tool_key_account_idx on tool_key (account_id);
create unique index tool_key_name_key on tool_key (account_id, name) where revoked_at is null;
comment on table tool_key is 'Keys of tools that prepare drafts for an account. Revoked ones stay, as what they did does.';
comment on column tool_key.key_hash is 'SHA-256 of the key (160 random bits), which only its owner has.';
comment on column tool_key.last_used_at is 'When the key last let a request in, to the minute.';
