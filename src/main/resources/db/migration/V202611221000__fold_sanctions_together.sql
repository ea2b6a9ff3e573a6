-- A listing found later, with its end, comes before those on record: neither step makes sense without the other, so a
-- publication may look at the steps of a sanction when all of them are recorded. Nothing else changes: by default they
-- are looked at after each statement.
drop trigger sanction_event_keeps_in_force on sanction_event;
create constraint trigger sanction_event_keeps_in_force after insert or update or delete on sanction_event
    deferrable initially immediate for each row execute function keep_sanction_in_force();

-- A step that only made room for one before it has not changed.
create or replace function changes_of(which bigint) returns table (kind text, owner bigint, record text, begun boolean, image jsonb)
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
                           count(*) over (partition by record, image - '{version,from_version,in_force}'::text[]
                                           - case record when 'sanction_event' then 'position' else '' end) as alike
                      from history.change where version = which and record <> 'fact') state
             where alike = 1) c
$$;
