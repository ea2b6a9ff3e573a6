-- Every node keeps rendered pages for as long as the record version is theirs, so that each has to hear of a publication
-- that another one made. The database tells them when the publishing transaction commits, and never of one that is rolled back.
create function announce_publication() returns trigger language plpgsql as $$
begin
    perform pg_notify('record_version', new.version::text);
    return null;
end $$;
create trigger ledger_entry_is_announced after insert on ledger_entry
    for each row execute function announce_publication();
