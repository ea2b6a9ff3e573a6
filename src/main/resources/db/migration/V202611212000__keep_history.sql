-- Record time. Every table of the public record has a twin in the schema `history` that keeps each state a row ever
-- had, with the ledger versions between which it stood: from one entry (included) to another (excluded). Versions,
-- not clocks, key the history, because all changes of a publication must appear together, at the instant its ledger
-- entry carries. The schema `as_recorded` holds views with the names and columns of the tables; a read-only
-- transaction that puts it first on the search_path, and names a version, reads the register as it stood then, by the
-- same queries and functions as any other.
--
-- The twins also give the ledger something to bind: each entry's hash covers a digest of the row states its version
-- began and ended, so that a later change to data, history or ledger shows. The entries of existing databases (only
-- the founding record could be published before) are sealed again in that form, their rows being history from
-- version 1 on.
--
-- A later migration that adds a record table, or a nullable column to one, calls keep_history(table) and then
-- publish_history(): both can be repeated.
create schema history;
comment on schema history is 'What every row of the public record ever was, by ledger version.';
create schema as_recorded;
comment on schema as_recorded is 'The public record as a past version had it: views with the names and columns of the tables.';

-- The ledger: who, and what the entry binds
alter table ledger_entry
    add column author_role   text,
    add column reviewer_role text,
    add column digest        text;
comment on column ledger_entry.author_role is 'The role of whoever wrote the change; null when no person did (the founding record).';
comment on column ledger_entry.reviewer_role is 'The role of whoever approved it; null while nobody has.';
comment on column ledger_entry.digest is 'SHA-256 of the row states this version began and ended: see change_digest(bigint).';
comment on column ledger_entry.hash is 'SHA-256 of what sealed_text(ledger_entry) writes, in hexadecimal.';

-- Which pages an entry changed: what "history of this record" reads
create table ledger_subject (
    version    bigint not null,
    kind       text   not null,
    subject_id bigint not null,
    constraint ledger_subject_pkey primary key (kind, subject_id, version),
    constraint ledger_subject_kind_form check (kind ~ '^[A-Z]+(_[A-Z]+)*$')
);
create index ledger_subject_version_idx on ledger_subject (version);
comment on table ledger_subject is 'The records with a page of their own that a ledger entry added or changed, in themselves or in a part.';

create function version_being_written() returns bigint language plpgsql as $$
declare
    known text := current_setting('register.version_being_written', true);
    mine  bigint;
begin
    if known = 'sealed' then
        raise exception 'the record changed after its ledger entry was written'
            using errcode = 'object_not_in_prerequisite_state', hint = 'Append the entry last.';
    elsif known <> '' then
        return known::bigint;
    end if;
    -- One publication at a time: numbers have no gaps and changes belong to one entry only
    perform pg_advisory_xact_lock(20261121, 2000);
    select coalesce(max(version), 0) + 1 into mine from ledger_entry;
    perform set_config('register.version_being_written', mine::text, true);
    return mine;
end $$;
comment on function version_being_written() is 'The ledger version that this transaction will be; the first caller waits until other publications are through.';

create function take_turn() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        raise exception '% is never truncated: the record keeps its history', tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    perform version_being_written();
    return null;
end $$;
comment on function take_turn() is 'Before-statement trigger of every record table: waits before any row is locked, so that publications cannot deadlock.';

create function require_ledger_entry() returns trigger language plpgsql as $$
declare
    version_ bigint := coalesce(new.to_version, new.from_version);
begin
    if not exists (select from ledger_entry where version = version_) then
        raise exception 'a change to % has no ledger entry', tg_table_name
            using errcode = 'check_violation', constraint = 'change_is_in_the_ledger',
                  hint = 'Append one ledger entry in the same transaction.';
    end if;
    return null;
end $$;
comment on function require_ledger_entry() is 'At commit: whatever changed the record is accounted for in the ledger.';

create function keep_history(which name) returns void language plpgsql as $$
declare
    fields   text;
    values_  text;
    key      text;
    same_key text;
    step     record;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum), string_agg('new.' || quote_ident(attname), ', ' order by attnum)
      into fields, values_
      from pg_attribute where attrelid = format('public.%I', which)::regclass and attnum > 0 and not attisdropped;
    select string_agg(quote_ident(attname), ', ' order by attnum),
           string_agg(format('%I = old.%I', attname, attname), ' and ' order by attnum)
      into key, same_key
      from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
     where indrelid = format('public.%I', which)::regclass and indisprimary;

    if to_regclass(format('history.%I', which)) is null then
        execute format('create table history.%I (like public.%I, from_version bigint not null, to_version bigint,
                            constraint %I primary key (%s, from_version),
                            constraint %I check (to_version > from_version))',
                       which, which, which || '_pkey', key, which || '_stood_a_while');
        execute format('comment on table history.%I is %L', which, 'Every state a row of ' || which
                       || ' ever had, from ledger version from_version up to, not including, to_version (null: it still stands).');
        execute format('create index %I on history.%I (from_version)', which || '_from_version_idx', which);
        execute format('create index %I on history.%I (to_version) where to_version is not null', which || '_to_version_idx', which);
        execute format('create unique index %I on history.%I (%s) where to_version is null', which || '_stands_once', which, key);
        for step in select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
                     where indrelid = format('public.%I', which)::regclass and not indisprimary and not indisexclusion loop
            execute replace(replace(step.definition, 'CREATE UNIQUE INDEX', 'CREATE INDEX'),
                            format(' ON public.%I ', which), format(' ON history.%I ', which));
        end loop;
        execute format('insert into history.%I (%s, from_version) select %s, 1 from public.%I', which, fields, fields, which);
        execute format('create constraint trigger change_is_in_the_ledger after insert or update on history.%I
                            deferrable initially deferred for each row execute function require_ledger_entry()', which);
        execute format('create trigger %I before insert or update or delete or truncate on public.%I
                            for each statement execute function take_turn()', which || '_takes_turn', which);
    end if;
    for step in select attname, format_type(atttypid, atttypmod) as type from pg_attribute
                 where attrelid = format('public.%I', which)::regclass and attnum > 0 and not attisdropped
                   and attname not in (select attname from pg_attribute where attrelid = format('history.%I', which)::regclass) loop
        execute format('alter table history.%I add column %I %s', which, step.attname, step.type);
    end loop;

    execute format($body$
        create or replace function history.%I() returns trigger language plpgsql as $trigger$
        declare
            writing bigint;
        begin
            if tg_op = 'UPDATE' and old is not distinct from new then
                return null;
            end if;
            writing := version_being_written();
            if tg_op <> 'INSERT' then
                delete from history.%I where %s and to_version is null and from_version = writing;
                if not found then
                    update history.%I set to_version = writing where %s and to_version is null;
                end if;
            end if;
            if tg_op <> 'DELETE' then
                insert into history.%I (%s, from_version) values (%s, writing);
            end if;
            return null;
        end $trigger$ $body$, 'keep_' || which, which, same_key, which, same_key, which, fields, values_);
    execute format('comment on function history.%I() is %L', 'keep_' || which, 'Keeps the states of the rows of ' || which || '.');
    execute format('create or replace trigger %I after insert or update or delete on public.%I
                        for each row execute function history.%I()', which || '_keeps_history', which, 'keep_' || which);

    execute format('create or replace view as_recorded.%I as select %s from history.%I
                     where from_version <= as_recorded.version_read()
                       and (to_version is null or to_version > as_recorded.version_read())', which, fields, which);
    execute format('comment on view as_recorded.%I is %L', which, 'The table ' || which || ' as a past version had it.');
end $$;
comment on function keep_history(name) is 'Gives a record table its history: the twin that keeps row states, the triggers that fill it, the view that reads it.';

create function as_recorded.version_read() returns bigint stable parallel safe language sql as $$
    select current_setting('register.version_read')::bigint
$$;
comment on function as_recorded.version_read() is 'The ledger version that this transaction reads.';

create view as_recorded.ledger_entry as
    select * from public.ledger_entry where version <= as_recorded.version_read();
comment on view as_recorded.ledger_entry is 'The ledger up to the version that is read.';
create view as_recorded.ledger_subject as
    select * from public.ledger_subject where version <= as_recorded.version_read();
comment on view as_recorded.ledger_subject is 'What the entries up to the version that is read changed.';

-- Everything derived from all twins together
create function publish_history() returns void language plpgsql as $$
declare
    path     text := current_setting('search_path');
    branches text;
    view_    record;
begin
    select string_agg(format(
               'select from_version as version, %L::text as record, true as begun, jsonb_strip_nulls(to_jsonb(r) - ''to_version'') as image
                  from history.%I r
                union all
                select to_version, %L, false, jsonb_strip_nulls(to_jsonb(r) - ''to_version'')
                  from history.%I r where to_version is not null', relname, relname, relname, relname),
               ' union all ' order by relname)
      into branches
      from pg_class where relnamespace = 'history'::regnamespace and relkind = 'r';
    execute 'create or replace view history.change as ' || branches;
    -- The record's own views once more, this time over the views of the past, each after those it may read
    for view_ in select c.oid, c.relname as name from pg_class c
                  where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
                    and not exists (select from pg_depend where objid = c.oid and deptype = 'e') order by c.oid loop
        perform set_config('search_path', 'public', true);
        branches := pg_get_viewdef(view_.oid);
        perform set_config('search_path', 'as_recorded, public', true);
        execute format('create or replace view as_recorded.%I as %s', view_.name, branches);
        execute format('comment on view as_recorded.%I is %L', view_.name, 'The view ' || view_.name || ' as a past version had it.');
    end loop;
    perform set_config('search_path', path, true);
end $$;
comment on function publish_history() is 'Makes the views over all twins anew: history.change and those of as_recorded that read several tables.';

select keep_history(record) from unnest(array['fact', 'source', 'citation', 'wanted_source', 'former_slug', 'court', 'official',
    'official_name', 'tenure', 'actor', 'authority', 'programme', 'announcement', 'announcement_programme', 'sanction',
    'sanction_event', 'licence', 'case_event', 'case_event_about', 'statement', 'statement_about']::name[]) record;
select publish_history();
comment on view history.change is 'Each row state that a version began or ended, as JSON without its empty columns.';

create function change_digest(which bigint) returns text stable language sql as $$
    select encode(sha256(convert_to(coalesce(string_agg(line, E'\n' order by line collate "C"), ''), 'UTF8')), 'hex')
      from (select record || case when begun then ' + ' else ' - ' end || image::text as line
              from history.change where version = which) change
$$;
comment on function change_digest(bigint) is 'SHA-256 over the lines "table + state" (begun) and "table - state" (ended) of a version, in the order of their bytes, joined by line feeds.';

create function sealed_text(entry ledger_entry) returns text stable language sql as $$
    select jsonb_build_object('version', entry.version, 'previous', entry.previous_hash, 'kind', entry.kind,
               'recorded', to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
               'author', entry.author_role, 'reviewer', entry.reviewer_role, 'reason', entry.reason,
               'change', entry.change, 'digest', entry.digest)::text
$$;
comment on function sealed_text(ledger_entry) is 'What an entry''s hash covers: its content, the digest of what it changed, and the hash of the entry before, as the text of a jsonb object.';

create function note_subjects(which bigint) returns void language sql as $$
    with part as (
        select record, image, (image ->> 'id')::bigint as id from history.change where version = which
    ), touched (fact) as (
        select id from part where record not in ('source', 'citation', 'sanction') and id is not null
        union select (image ->> column_)::bigint from part
            cross join unnest(array['fact_id', 'official_id', 'statement_id', 'case_event_id', 'announcement_id']) column_
            where image ? column_ and not (record in ('announcement', 'court', 'actor'))
        union select (image ->> 'programme_id')::bigint from part where record in ('licence', 'announcement_programme') and image ? 'programme_id'
        union select (image ->> 'target_id')::bigint from part where record = 'sanction'
    ), whole (fact) as (
        select fact from touched
        union select t.official_id from touched join history.tenure t on t.id = touched.fact
        union select s.target_id from touched join history.sanction_event e on e.id = touched.fact join history.sanction s on s.id = e.sanction_id
        union select e.announcement_id from touched join history.sanction_event e on e.id = touched.fact where e.announcement_id is not null
        union select l.programme_id from touched join history.licence l on l.id = touched.fact
    )
    insert into ledger_subject (version, kind, subject_id)
    select which, f.kind, f.id from whole join (select distinct id, kind from history.fact) f on f.id = whole.fact
     where f.kind in ('COURT', 'OFFICIAL', 'ACTOR', 'AUTHORITY', 'PROGRAMME', 'ANNOUNCEMENT', 'STATEMENT', 'CASE_EVENT')
    union
    select which, 'SOURCE', coalesce(image ->> 'source_id', image ->> 'id')::bigint from part where record in ('source', 'citation')
$$;
comment on function note_subjects(bigint) is 'Notes which pages a version changed: offices and listings count for their official, steps also for the announcement.';

create function changes_of(which bigint) returns table (kind text, owner bigint, record text, begun boolean, image jsonb)
stable language sql as $$
    select case when c.record = 'source' then 'SOURCE' else (select f.kind from history.fact f where f.id = c.owner limit 1) end,
           c.owner, c.record, c.begun, c.image
      from (select record, begun, image,
                   case record
                       when 'official_name' then (image ->> 'official_id')::bigint
                       when 'announcement_programme' then (image ->> 'announcement_id')::bigint
                       when 'statement_about' then (image ->> 'statement_id')::bigint
                       when 'case_event_about' then (image ->> 'case_event_id')::bigint
                       when 'sanction' then (select e.id from history.sanction_event e
                                              where e.sanction_id = (image ->> 'id')::bigint order by e.position, e.from_version limit 1)
                       else coalesce(image ->> 'fact_id', image ->> 'id')::bigint
                   end as owner
              from (select record, begun, image,
                           count(*) over (partition by record, image - '{version,from_version,in_force}'::text[]) as alike
                      from history.change where version = which and record <> 'fact') state
             where alike = 1) c
$$;
comment on function changes_of(bigint) is 'The row states a version began and ended, each with the record it belongs to: a name with its official, a citation with its fact; what only computed columns tell apart is left out.';

create function seal_ledger_entry() returns trigger language plpgsql as $$
declare
    before ledger_entry;
begin
    new.version := version_being_written();
    select * into before from ledger_entry where version = new.version - 1;
    -- An instant names one version: a clock that stands still or goes back is pushed on
    new.recorded_at := greatest(date_trunc('milliseconds', new.recorded_at), before.recorded_at + interval '1 millisecond');
    new.previous_hash := coalesce(before.hash, repeat('0', 64));
    new.digest := change_digest(new.version);
    new.hash := encode(sha256(convert_to(sealed_text(new), 'UTF8')), 'hex');
    perform note_subjects(new.version);
    perform set_config('register.version_being_written', 'sealed', true);
    return new;
end $$;
comment on function seal_ledger_entry() is 'Numbers an entry, binds it to the change and to the entry before, and closes the publication.';

-- The entries of existing databases, sealed again in the form above
do $$
declare
    entry    ledger_entry;
    previous text := repeat('0', 64);
begin
    set constraints all immediate;
    alter table ledger_entry disable trigger ledger_entry_is_append_only;
    for entry in select * from ledger_entry order by version loop
        entry.previous_hash := previous;
        entry.digest := change_digest(entry.version);
        previous := encode(sha256(convert_to(sealed_text(entry), 'UTF8')), 'hex');
        update ledger_entry set previous_hash = entry.previous_hash, digest = entry.digest, hash = previous
         where version = entry.version;
        perform note_subjects(entry.version);
    end loop;
    alter table ledger_entry enable trigger ledger_entry_is_append_only;
end $$;
alter table ledger_entry
    alter column digest set not null,
    add constraint ledger_entry_digest_form check (digest ~ '^[0-9a-f]{64}$'),
    add constraint ledger_entry_recorded_at_key unique (recorded_at);
create trigger ledger_entry_is_sealed before insert on ledger_entry
    for each row execute function seal_ledger_entry();
create trigger ledger_subject_is_append_only before update or delete or truncate on ledger_subject
    for each statement execute function refuse_ledger_change();

-- The application owns its tables, and gives up the right to change what is written: the trigger refuses everybody
-- else's attempts as well
revoke update, delete, truncate on ledger_entry, ledger_subject from public, current_user;
