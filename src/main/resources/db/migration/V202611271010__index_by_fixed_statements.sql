-- Whatever changed a record built its statements anew to bring the search index along, so that each was planned again: most of
-- what loading the founding record cost. The statements are now fixed, one pair for each kind of record, and each connection
-- plans them once. What stands in search_entry is what stood there before.
do $$
declare
    kind_    text;
    branches text := '';
begin
    foreach kind_ in array array['OFFICIAL', 'COURT', 'ACTOR', 'AUTHORITY', 'PROGRAMME', 'ANNOUNCEMENT', 'STATEMENT', 'CASE_EVENT', 'SOURCE'] loop
        -- The kind is spelled out, so that the planner drops the branches of all others; what did not change stays
        branches := branches || format($branch$
            when %1$L then
                delete from search_entry e where e.kind = %1$L and e.subject_id = any(part) and not exists (
                    select from findable f where f.kind = %1$L and f.subject_id = e.subject_id and f.field = e.field
                       and f.position = e.position and f.subject_id = any(part) and f.text = e.text
                       and f.countries = e.countries and f.day is not distinct from e.day);
                insert into search_entry select * from indexed i where i.kind = %1$L and i.subject_id = any(part) and not exists (
                    select from search_entry e where e.kind = %1$L and e.subject_id = i.subject_id and e.field = i.field
                       and e.position = i.position);$branch$, kind_);
    end loop;
    execute format($function$
        create function index_anew(kind_ text, touched bigint[]) returns void language plpgsql as $body$
        declare
            part bigint[];
        begin
            -- A plan that is kept is one for few records
            for at in 1 .. cardinality(touched) by 100 loop
                part := touched[at : at + 99];
                case kind_ %s
                end case;
            end loop;
        end $body$
        $function$, branches);
end $$;
comment on function index_anew(text, bigint[]) is 'Makes search_entry say of some records of one kind what the view "indexed" says; what is right already stays.';

-- One trigger function for each table, whose statement selects kind and number of what the rows of "changed" make findable
do $$
declare
    touches record;
    asked   text := $asked$
            select coalesce(array_agg(kind), '{}'), coalesce(array_agg(id), '{}') into kinds, ids
              from (with changed as (%s) %s) touched (kind, id);$asked$;
begin
    for touches in select * from (values
        ('official', 'select ''OFFICIAL'', id from changed'),
        ('official_name', 'select ''OFFICIAL'', official_id from changed'),
        ('court', 'select ''COURT'', id from changed union select ''OFFICIAL'', o.id from official o
                     join court c on c.id = o.court_id join changed on changed.id in (c.id, c.parent_id)'),
        ('actor', 'select ''ACTOR'', id from changed'),
        ('authority', 'select ''AUTHORITY'', id from changed
                       union select ''PROGRAMME'', p.id from programme p join changed on changed.id = p.authority_id
                       union select ''ANNOUNCEMENT'', n.id from announcement n join changed on changed.id = n.authority_id'),
        ('programme', 'select ''PROGRAMME'', id from changed'),
        ('announcement', 'select ''ANNOUNCEMENT'', id from changed'),
        -- Old and new rows that agree in these columns, as when only the fold changes, stand in one group of two
        ('sanction', 'select target_kind, target_id from changed
                       group by id, target_kind, target_id, list_reference, programme_codes having count(*) = 1'),
        ('sanction_event', 'select s.target_kind, s.target_id from sanction s join changed on changed.sanction_id = s.id'),
        ('statement', 'select ''STATEMENT'', id from changed'),
        ('case_event', 'select ''CASE_EVENT'', id from changed'),
        ('source', 'select ''SOURCE'', id from changed')) as touched(record, what)
    loop
        execute format($function$
            create function %1$I() returns trigger language plpgsql as $body$
            declare
                kinds text[];
                ids   bigint[];
                kind_ text;
            begin
                case tg_op
                    when 'INSERT' then %2$s
                    when 'DELETE' then %3$s
                    else %4$s
                end case;
                foreach kind_ in array array(select distinct k from unnest(kinds) k) loop
                    perform index_anew(kind_, array(select distinct t.id from unnest(kinds, ids) t(kind, id) where t.kind = kind_));
                end loop;
                return null;
            end $body$
            $function$, 'index_' || touches.record,
            format(asked, 'select * from arriving', touches.what),
            format(asked, 'select * from leaving', touches.what),
            format(asked, 'select * from arriving union all select * from leaving', touches.what));
        execute format('drop trigger %I on %I', touches.record || '_added_is_found', touches.record);
        execute format('drop trigger %I on %I', touches.record || '_changed_is_found', touches.record);
        execute format('drop trigger %I on %I', touches.record || '_removed_is_found', touches.record);
        execute format('create trigger %I after insert on %I referencing new table as arriving
                            for each statement execute function %I()',
                       touches.record || '_added_is_found', touches.record, 'index_' || touches.record);
        execute format('create trigger %I after update on %I referencing old table as leaving new table as arriving
                            for each statement execute function %I()',
                       touches.record || '_changed_is_found', touches.record, 'index_' || touches.record);
        execute format('create trigger %I after delete on %I referencing old table as leaving
                            for each statement execute function %I()',
                       touches.record || '_removed_is_found', touches.record, 'index_' || touches.record);
    end loop;
end $$;
drop function keep_search_entries();
