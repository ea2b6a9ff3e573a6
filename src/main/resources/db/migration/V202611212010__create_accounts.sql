-- Who may sign in to the back office, with what, and what was done to the accounts. Sessions live here too, so that any
-- number of nodes share them; the tables spring_session*, user_entities and user_credentials have the names and columns
-- that Spring Session and Spring Security use.
create table account (
    id            bigint generated always as identity,
    name          text not null,
    role          text not null,
    password_hash text not null,
    password_once boolean not null,
    disabled      boolean not null default false,
    totp_secret   text,
    totp_offered  text,
    totp_step     bigint not null default 0,
    created_at    timestamptz not null,
    signed_in_at  timestamptz,
    constraint account_pkey primary key (id),
    constraint account_name_key unique (name),
    constraint account_name_form check (name ~ '^[a-z][a-z0-9._-]{1,39}$'),
    constraint account_role_known check (role in ('EDITOR', 'REVIEWER', 'ADMINISTRATOR')),
    constraint account_password_argon2id check (password_hash like '$argon2id$%')
);
comment on table account is 'People who may sign in. Never deleted, only disabled, because drafts and the ledger name them.';
comment on column account.password_once is 'Whether the password was given by somebody else and must be changed first.';
comment on column account.totp_secret is 'Secret of the code generator in Base32 once confirmed; totp_offered before.';
comment on column account.totp_step is 'The last 30-second step a code was taken for: no code counts twice.';

create table recovery_code (
    account_id bigint not null,
    code_hash  text not null,
    used_at    timestamptz,
    constraint recovery_code_pkey primary key (account_id, code_hash),
    constraint recovery_code_account_fkey foreign key (account_id) references account (id)
);
comment on table recovery_code is 'SHA-256 of the single-use codes (80 random bits) that stand in for a lost second factor.';

create table account_policy (
    only_row               boolean not null default true,
    second_factor_required boolean not null,
    constraint account_policy_pkey primary key (only_row),
    constraint account_policy_only_row check (only_row)
);
comment on table account_policy is 'One row: what administrators ask of everybody.';
insert into account_policy (second_factor_required) values (false);

create table sign_in_attempt (
    kind          text not null,
    key_hash      text not null,
    failures      integer not null,
    since         timestamptz not null,
    last_at       timestamptz not null,
    blocked_until timestamptz,
    constraint sign_in_attempt_pkey primary key (kind, key_hash),
    constraint sign_in_attempt_kind_known check (kind in ('NAME', 'ADDRESS', 'CODE'))
);
create index sign_in_attempt_last_at_idx on sign_in_attempt (last_at);
comment on table sign_in_attempt is 'Failed attempts by account name and by network address (both hashed), for slowing down on every node; rows go after a day.';

create table account_event (
    id      bigint generated always as identity,
    at      timestamptz not null,
    actor   text,
    account text not null,
    kind    text not null,
    detail  text,
    constraint account_event_pkey primary key (id)
);
create index account_event_account_idx on account_event (account);
comment on table account_event is 'Append-only: what happened to accounts. Actor is null when the application itself acted.';
create function refuse_account_event_change() returns trigger language plpgsql as $$
begin
    raise exception 'account events are append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger account_event_is_append_only before update or delete or truncate on account_event
    for each statement execute function refuse_account_event_change();

create table user_entities (
    id           text not null,
    name         text not null,
    display_name text,
    constraint user_entities_pkey primary key (id),
    constraint user_entities_name_key unique (name),
    constraint user_entities_account_fkey foreign key (name) references account (name)
);
comment on table user_entities is 'The random handle under which passkeys know an account.';

create table user_credentials (
    credential_id                text not null,
    user_entity_user_id          text not null,
    public_key                   bytea not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean not null,
    authenticator_transports     text,
    public_key_credential_type   text,
    backup_state                 boolean not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        text not null,
    constraint user_credentials_pkey primary key (credential_id),
    constraint user_credentials_user_fkey foreign key (user_entity_user_id) references user_entities (id)
);
create index user_credentials_user_idx on user_credentials (user_entity_user_id);
comment on table user_credentials is 'Public keys of passkeys.';

create table spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        text,
    constraint spring_session_pkey primary key (primary_id)
);
create unique index spring_session_session_id_idx on spring_session (session_id);
create index spring_session_expiry_time_idx on spring_session (expiry_time);
create index spring_session_principal_name_idx on spring_session (principal_name);
comment on table spring_session is 'Sessions of signed-in people; times in milliseconds since 1970.';

create table spring_session_attributes (
    session_primary_id char(36) not null,
    attribute_name     text not null,
    attribute_bytes    bytea not null,
    constraint spring_session_attributes_pkey primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_session_fkey foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);
comment on table spring_session_attributes is 'What a session remembers.';
