-- A publication by one person alone awaits a second check: it is marked wherever it shows until somebody else approves
-- it, which is an entry of the ledger too. What awaits one is part of the record, so that the past tells it as it was.
create table awaiting_second_check (
    version bigint not null,
    constraint awaiting_second_check_pkey primary key (version),
    constraint awaiting_second_check_version_positive check (version > 0)
);
comment on table awaiting_second_check is 'The ledger versions that one person alone published and nobody has checked since.';
select keep_history('awaiting_second_check');

create view unchecked_subject as
    select s.kind, s.subject_id, a.version from awaiting_second_check a join ledger_subject s on s.version = a.version;
comment on view unchecked_subject is 'The records with a page of their own that a publication touched which awaits its second check.';
select publish_history();

alter table ledger_entry
    drop constraint ledger_entry_kind_known,
    add constraint ledger_entry_kind_known check (kind in ('FOUNDING', 'PUBLICATION', 'CORRECTION', 'SECOND_CHECK')),
    add constraint ledger_entry_second_check_by_somebody
        check (kind <> 'SECOND_CHECK' or reviewer_role is not null and jsonb_typeof(change -> 'checked') = 'number');
create unique index ledger_entry_checked_key on ledger_entry (((change ->> 'checked')::bigint)) where kind = 'SECOND_CHECK';

create function note_second_check() returns trigger language plpgsql as $$
declare
    checked bigint := (new.change ->> 'checked')::bigint;
begin
    if not exists (select from history.awaiting_second_check where version = checked and to_version = new.version) then
        raise exception 'entry % checks version %, which it does not release', new.version, checked
            using errcode = 'check_violation', constraint = 'second_check_releases_its_version';
    end if;
    insert into ledger_subject (version, kind, subject_id)
    select new.version, kind, subject_id from ledger_subject where version = checked
    on conflict do nothing;
    return null;
end $$;
comment on function note_second_check() is 'A second check touches the pages that the checked publication touched, and tells it in their history.';
create trigger ledger_entry_notes_second_check after insert on ledger_entry
    for each row when (new.kind = 'SECOND_CHECK') execute function note_second_check();
