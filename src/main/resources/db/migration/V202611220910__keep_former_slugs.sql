-- A public name is a promise: once a record had it, it leads to that record for ever and to no other. The database
-- keeps the promise itself, whoever changes a record.
create function keep_former_slug() returns trigger language plpgsql as $$
declare
    kind_ text := tg_argv[0];
begin
    if exists (select from former_slug where kind = kind_ and slug = new.slug and fact_id <> new.id) then
        raise exception 'Another record had the public name %, which leads to it for ever.', new.slug
            using errcode = 'CR001', constraint = 'slug_taken', detail = new.slug;
    end if;
    if tg_op = 'UPDATE' and old.slug <> new.slug then
        delete from former_slug where kind = kind_ and slug = new.slug;
        insert into former_slug (kind, slug, fact_id) values (kind_, old.slug, new.id);
    end if;
    return null;
end $$;

create trigger court_keeps_former_slug after insert or update of slug on court
    for each row execute function keep_former_slug('COURT');
create trigger official_keeps_former_slug after insert or update of slug on official
    for each row execute function keep_former_slug('OFFICIAL');
create trigger actor_keeps_former_slug after insert or update of slug on actor
    for each row execute function keep_former_slug('ACTOR');
create trigger authority_keeps_former_slug after insert or update of slug on authority
    for each row execute function keep_former_slug('AUTHORITY');
create trigger programme_keeps_former_slug after insert or update of slug on programme
    for each row execute function keep_former_slug('PROGRAMME');
create trigger announcement_keeps_former_slug after insert or update of slug on announcement
    for each row execute function keep_former_slug('ANNOUNCEMENT');
create trigger sanction_event_keeps_former_slug after insert or update of slug on sanction_event
    for each row execute function keep_former_slug('SANCTION_EVENT');
create trigger licence_keeps_former_slug after insert or update of slug on licence
    for each row execute function keep_former_slug('LICENCE');
create trigger statement_keeps_former_slug after insert or update of slug on statement
    for each row execute function keep_former_slug('STATEMENT');
create trigger case_event_keeps_former_slug after insert or update of slug on case_event
    for each row execute function keep_former_slug('CASE_EVENT');
