-- Two records of one thing become one, and a merge can be taken back. Written in the database because everything that
-- points at a record can be found in its catalogue, whatever tables are added later, and because the history tables
-- remember what a merge changed. What a person can cause is refused with the code CR001: the name of the constraint
-- says why, the detail names what the sentence names.
create function refuse(code text, reason text, variadic named text[] default '{}') returns void language plpgsql as $$
begin
    raise exception '%', reason using errcode = 'CR001', constraint = code, detail = array_to_string(named, ', ');
end $$;
comment on function refuse(text, text, text[]) is 'Refuses a change in words for people: a code, a sentence, and what it names.';

create function taken_for(id bigint, loser bigint, winner bigint) returns bigint immutable language sql as $$
    select case when id = loser then winner else id end
$$;
comment on function taken_for(bigint, bigint, bigint) is 'The record that a number will stand for once the loser is merged into the winner.';

create function links_to(which name) returns table (record name, field name) stable language sql as $$
    select c.relname, a.attname
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace and a.attname <> 'id'
       and k.confrelid in ('public.fact'::regclass, format('public.%I', which)::regclass)
       and c.relname <> 'official_name'
     order by 1, 2
$$;
comment on function links_to(name) is 'Every column that points at the records of a table; names of officials, which are written as a whole, left aside.';

create function absorb(which name, loser bigint, winner bigint) returns void language plpgsql as $$
declare
    link   record;
    key    record;
    kind_  text := (select kind from fact where id = loser);
    gone   jsonb;
    parent bigint;
begin
    for link in select * from links_to(which) where record = which loop
        execute format('update %1$I w set %2$I = l.%2$I, version = w.version + 1 from %1$I l
                         where w.id = $2 and l.id = $1 and w.%2$I = $1', which, link.field) using loser, winner;
    end loop;
    for link in select l.*, exists (select from pg_attribute where attrelid = format('public.%I', l.record)::regclass
                                     and attname = 'version') as record_of_its_own
                  from links_to(which) l loop
        if link.record_of_its_own then
            execute format('update %I set %I = $2, version = version + 1%s where %I = $1', link.record, link.field,
                           case when (link.record, link.field) = ('tenure', 'official_id') then ', position = position + 1
                               + coalesce((select max(position) from tenure where official_id = $2), -1)' end,
                           link.field) using loser, winner;
        else
            for key in select coalesce(string_agg(format('l.%1$I = w.%1$I', a.attname), ' and ')
                                        filter (where a.attname <> link.field), 'true') as same
                         from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                        where i.indrelid = format('public.%I', link.record)::regclass and i.indisunique
                        group by i.indexrelid having bool_or(a.attname = link.field) loop
                execute format('delete from %1$I l using %1$I w where l.%2$I = $1 and w.%2$I = $2 and %3$s',
                               link.record, link.field, key.same) using loser, winner;
            end loop;
            execute format('update %I set %I = $2%s where %I = $1', link.record, link.field,
                           case link.record when 'citation' then ', position = position + 1
                               + coalesce((select max(position) from citation where fact_id = $2), -1)' end,
                           link.field) using loser, winner;
        end if;
    end loop;
    update citation c set position = numbered.place
      from (select id, row_number() over (order by position, id) - 1 as place from citation where fact_id = winner) numbered
     where c.id = numbered.id and c.position <> numbered.place;
    if which = 'official' then
        delete from official_name where official_id = loser;
    end if;
    execute format('delete from %I r where id = $1 returning to_jsonb(r)', which) into gone using loser;
    delete from fact where id = loser;
    if gone ? 'slug' then
        insert into former_slug (kind, slug, fact_id) values (kind_, gone ->> 'slug', winner);
    end if;
    for link in select * from links_to(which) where record = which loop
        execute format('with recursive above (id) as (select %2$I from %1$I where id = $1
                            union select r.%2$I from %1$I r join above on r.id = above.id)
                        select id from above where id = $1', which, link.field) into parent using winner;
        if parent is not null then
            perform refuse('part_of_itself', 'The record that stays would stand above itself.');
        end if;
    end loop;
end $$;
comment on function absorb(name, bigint, bigint) is 'Lets the winner take the place of the loser wherever that is named; doubles fall together, the loser goes, its public name leads to the winner.';

create function absorb_tenures(loser bigint, winner bigint) returns void language plpgsql as $$
declare
    pair record;
begin
    loop
        select l.id as double, w.id as kept into pair
          from tenure l join tenure w on w.id <> l.id
         where loser in (l.official_id, l.court_id) and (loser in (w.official_id, w.court_id)) is not true
           and w.official_id = taken_for(l.official_id, loser, winner)
           and w.court_id is not distinct from taken_for(l.court_id, loser, winner)
           and lower(w.role) = lower(l.role)
           and (w.start_on, w.start_precision) = (l.start_on, l.start_precision) is not false
           and (w.end_on, w.end_precision) = (l.end_on, l.end_precision) is not false
           and latest_day(coalesce(w.end_on, l.end_on), coalesce(w.end_precision, l.end_precision))
               >= coalesce(w.start_on, l.start_on) is not false
         order by l.position, w.position limit 1;
        exit when not found;
        update tenure w set start_on = coalesce(w.start_on, l.start_on), start_precision = coalesce(w.start_precision, l.start_precision),
                            end_on = coalesce(w.end_on, l.end_on), end_precision = coalesce(w.end_precision, l.end_precision),
                            note = coalesce(w.note, l.note), version = w.version + 1
          from tenure l where w.id = pair.kept and l.id = pair.double
           and (w.start_on is null and l.start_on is not null or w.end_on is null and l.end_on is not null
                or w.note is null and l.note is not null);
        perform absorb('tenure', pair.double, pair.kept);
    end loop;
end $$;
comment on function absorb_tenures(bigint, bigint) is 'Offices that will tell of the same, once the loser is taken for the winner, become one.';

create function absorb_sanctions(loser bigint, winner bigint) returns void language plpgsql as $$
declare
    pair record;
    step record;
begin
    for pair in
        select l.id as double, w.id as kept, l.slug, w.slug as other, l.in_force && w.in_force as overlap,
               not exists (select from sanction_event a where a.sanction_id = l.id
                              and not exists (select from sanction_event b where b.sanction_id = w.id
                                                 and (b.kind, b.happened_on) = (a.kind, a.happened_on))) as same
          from sanction l join sanction w on w.id <> l.id
         where loser in (l.target_id, l.programme_id) and (loser in (w.target_id, w.programme_id)) is not true
           and w.target_id = taken_for(l.target_id, loser, winner)
           and w.programme_id is not distinct from taken_for(l.programme_id, loser, winner)
           and (w.jurisdiction, w.kind) = (l.jurisdiction, l.kind)
           and w.list_reference = l.list_reference is not false
         order by same desc, l.id, w.id loop
        continue when not exists (select from sanction where id = pair.double);
        if pair.same then
            for step in select a.id as double, (select min(b.id) from sanction_event b where b.sanction_id = pair.kept
                                                   and (b.kind, b.happened_on) = (a.kind, a.happened_on)) as kept
                          from sanction_event a where a.sanction_id = pair.double order by a.position desc loop
                update sanction_event w set announcement_id = coalesce(w.announcement_id, l.announcement_id),
                                            reason = coalesce(w.reason, l.reason), capacity = coalesce(w.capacity, l.capacity),
                                            version = w.version + 1
                  from sanction_event l where w.id = step.kept and l.id = step.double
                   and (w.announcement_id is null and l.announcement_id is not null or w.reason is null and l.reason is not null
                        or w.capacity is null and l.capacity is not null);
                perform absorb('sanction_event', step.double, step.kept);
            end loop;
            update sanction w set list_reference = l.list_reference, version = w.version + 1
              from sanction l where w.id = pair.kept and l.id = pair.double
               and w.list_reference is null and l.list_reference is not null;
            delete from sanction where id = pair.double;
        elsif pair.overlap then
            perform refuse('overlapping_listings', format('The listings %s and %s would stand at the same time, but do not tell the same.',
                                                          pair.slug, pair.other), pair.slug, pair.other);
        end if;
    end loop;
end $$;
comment on function absorb_sanctions(bigint, bigint) is 'Listings of one target under one programme with the same steps become one; others that overlap are refused.';

create function merge_records(kind_ text, loser bigint, winner bigint) returns void language plpgsql as $$
declare
    pair record;
begin
    if kind_ not in ('COURT', 'OFFICIAL', 'ACTOR', 'AUTHORITY', 'PROGRAMME', 'ANNOUNCEMENT', 'STATEMENT', 'CASE_EVENT') then
        perform refuse('no_merge', format('Records of the kind %s have no page of their own and are not merged.', kind_), kind_);
    elsif loser = winner then
        perform refuse('same_record', 'A record cannot be merged into itself.');
    elsif (select count(*) from fact where id in (loser, winner) and kind = kind_) < 2 then
        perform refuse('no_such_record', 'One of the two records is not in the register (any more).');
    elsif kind_ = 'AUTHORITY' and (select count(distinct country) from authority where id in (loser, winner)) > 1
          or kind_ = 'ANNOUNCEMENT' and (select count(distinct a.country) from announcement n join authority a on a.id = n.authority_id
                                          where n.id in (loser, winner)) > 1 then
        perform refuse('different_jurisdictions', 'The two act in the name of different countries.');
    end if;
    perform absorb_tenures(loser, winner);
    perform absorb_sanctions(loser, winner);
    for pair in select l.id as double, w.id as kept from licence l join licence w using (number)
                 where l.programme_id = loser and w.programme_id = winner loop
        perform absorb('licence', pair.double, pair.kept);
    end loop;
    perform absorb(lower(kind_), loser, winner);
end $$;
comment on function merge_records(text, bigint, bigint) is 'Merges two records of one kind; the names of the loser are left to whoever calls.';

create function record_tables() returns name[] immutable language sql as $$
    select array['source', 'court', 'official', 'official_name', 'actor', 'authority', 'programme', 'announcement', 'case_event',
                 'statement', 'tenure', 'sanction', 'sanction_event', 'licence', 'announcement_programme', 'case_event_about',
                 'statement_about', 'citation', 'wanted_source', 'former_slug']::name[]
$$;
comment on function record_tables() is 'The tables of the record, each after those it points at; fact is left aside, because the others fill it.';

create function take_back_merge(which bigint) returns void language plpgsql as $$
declare
    derived constant text[] := '{version,from_version,to_version,in_force,held,valid}';
    table_  name;
    fields  text;
    same    text;
    row_    record;
    field_  text;
    patch   jsonb;
begin
    if not exists (select from history.fact where to_version = which)
       or exists (select from history.fact where from_version = which) then
        perform refuse('no_merge', format('Version %s is no merge.', which), which::text);
    end if;
    -- What the merge added goes, what it took away comes back, what it changed is changed back
    foreach table_ in array array(select t from unnest(record_tables()) with ordinality r(t, at) order by at desc) loop
        continue when table_ = 'official_name';
        select string_agg(format('%%1$s.%1$I = %%2$s.%1$I', attname), ' and ') into same
          from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
         where indrelid = format('public.%I', table_)::regclass and indisprimary;
        for row_ in execute format('select to_jsonb(b) - $2 as became, to_jsonb(c) - $2 as now from history.%1$I b
                                      left join public.%1$I c on %2$s
                                     where b.from_version = $1
                                       and not exists (select from history.%1$I e where e.to_version = $1 and %3$s)',
                                   table_, format(same, 'b', 'c'), format(same, 'b', 'e')) using which, derived loop
            if row_.now is distinct from row_.became then
                perform refuse('changed_since', format('A row of %s was changed since the merge.', table_), table_);
            end if;
        end loop;
        execute format('delete from public.%1$I c using history.%1$I b where %2$s and b.from_version = $1
                           and not exists (select from history.%1$I e where e.to_version = $1 and %3$s)',
                       table_, format(same, 'b', 'c'), format(same, 'b', 'e')) using which;
    end loop;
    foreach table_ in array record_tables() loop
        select string_agg(quote_ident(attname), ', ' order by attnum) into fields
          from pg_attribute where attrelid = format('public.%I', table_)::regclass and attnum > 0 and not attisdropped
           and attgenerated = '' and attname <> 'in_force';
        select string_agg(format('%%1$s.%1$I = %%2$s.%1$I', attname), ' and ') into same
          from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
         where indrelid = format('public.%I', table_)::regclass and indisprimary;
        execute format('insert into public.%1$I (%2$s) select %2$s from history.%1$I e where e.to_version = $1
                           and not exists (select from history.%1$I b where b.from_version = $1 and %3$s)',
                       table_, fields, format(same, 'e', 'b')) using which;
    end loop;
    foreach table_ in array record_tables() loop
        continue when table_ = 'official_name';
        select string_agg(quote_ident(attname), ', ' order by attnum) into fields
          from pg_attribute where attrelid = format('public.%I', table_)::regclass and attnum > 0 and not attisdropped
           and attgenerated = '' and attname <> 'in_force';
        select string_agg(format('%%1$s.%1$I = %%2$s.%1$I', attname), ' and ') into same
          from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
         where indrelid = format('public.%I', table_)::regclass and indisprimary;
        for row_ in execute format('select to_jsonb(e) - $2 as was, to_jsonb(b) - $2 as became, to_jsonb(c) as now, c.ctid as place
                                      from history.%1$I e join history.%1$I b on %2$s left join public.%1$I c on %3$s
                                     where e.to_version = $1 and b.from_version = $1',
                                   table_, format(same, 'e', 'b'), format(same, 'e', 'c')) using which, derived loop
            select jsonb_object_agg(key, value), min(key) filter (where key <> 'position'
                       and row_.now -> key is distinct from row_.became -> key)
              into patch, field_
              from jsonb_each(row_.was) where value is distinct from row_.became -> key;
            continue when patch is null;
            if row_.now is null or field_ is not null then
                perform refuse('changed_since', format('%s was changed since the merge.', concat_ws('.', table_, field_)),
                               concat_ws('.', table_, field_));
            end if;
            if row_.now ? 'version' then
                patch := patch || jsonb_build_object('version', (row_.now ->> 'version')::int + 1);
            end if;
            execute format('update public.%1$I c set (%2$s) = (select %2$s from jsonb_populate_record(c, $1)) where ctid = $2',
                           table_, fields) using patch, row_.place;
        end loop;
    end loop;
end $$;
comment on function take_back_merge(bigint) is 'Takes back what a version that merged two records changed, column by column; refuses when such a column or row was changed since. Names of the record that stayed are left to whoever calls.';
