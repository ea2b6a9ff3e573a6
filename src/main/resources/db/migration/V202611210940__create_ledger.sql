-- The ledger: one entry per publication, numbered without gaps. The head's number is the record version, the key of
-- every cache and export. Entries are chained by hash and can be neither changed nor removed.
create table ledger_entry (
    version       bigint not null,
    recorded_at   timestamptz not null,
    kind          text not null,
    reason        text not null,
    change        jsonb not null,
    previous_hash text not null,
    hash          text not null,
    constraint ledger_entry_pkey primary key (version),
    constraint ledger_entry_version_positive check (version > 0),
    constraint ledger_entry_hash_key unique (hash),
    constraint ledger_entry_hash_form check (hash ~ '^[0-9a-f]{64}$' and previous_hash ~ '^[0-9a-f]{64}$'),
    constraint ledger_entry_kind_known check (kind in ('FOUNDING', 'PUBLICATION', 'CORRECTION'))
);
comment on table ledger_entry is 'Append-only: what changed the public record, when and why. Version 1 is the founding record.';

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger ledger_entry_is_append_only before update or delete or truncate on ledger_entry
    for each statement execute function refuse_ledger_change();
