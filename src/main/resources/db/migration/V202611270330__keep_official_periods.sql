-- The officials list and the counts of its filters asked what all measures make of every official on a day: some
-- seconds at 100,000 officials. That changes on few days, so it is kept in periods: one row for each official and each
-- stretch of days on which nothing of it changes. The function `official_periods` says what must stand there; triggers on
-- the tables it reads keep `official_period` equal to it, inside the transaction that changes them. Like search_entry it is
-- no record of its own: nothing but those triggers writes it, and for the past a view over the past's tables stands in
-- its place.
create table official_period (
    official_id bigint not null,
    from_day    date not null,
    to_day      date not null,
    sort_name   text collate "und-x-icu" not null,
    status      text not null,
    authority   bigint[] not null,
    programme   bigint[] not null,
    year        text[] not null,
    court       bigint[] not null,
    role        text not null,
    nationality text[] not null,
    class       bigint not null,
    constraint official_period_pkey primary key (official_id, from_day),
    constraint official_period_lasts check (to_day > from_day),
    constraint official_period_status_known check (status in ('IN_FORCE', 'CONTESTED', 'SUSPENDED', 'LIFTED', 'CRIMINAL_ONLY'))
);
comment on table official_period is 'What official_periods(bigint[]) says of every official, kept by triggers for the officials list; no record, so without history.';
comment on column official_period.to_day is 'The day on which the next period begins; infinity for the last.';
comment on column official_period.authority is 'The authorities that had listed the official by then, by number.';
comment on column official_period.programme is 'The programmes under which the official had been listed by then, by number.';
comment on column official_period.year is 'The years of those listings.';
comment on column official_period.class is 'A hash of all columns from status to nationality: officials of one class are counted together in every filter.';
comment on column official_period.court is 'The courts of all offices on record, and the court of which today''s is a part.';

create function official_periods(officials bigint[]) returns setof official_period stable language sql as $$
    with step as materialized (
        select s.target_id, s.id as sanction_id, s.kind = 'SANCTION' as in_law, s.programme_id, e.position, e.happened_on,
               e.kind, e.standing, n.authority_id
          from sanction s
          join sanction_event e on e.sanction_id = s.id and e.kind <> 'AMENDED'
          left join announcement n on n.id = e.announcement_id
         where s.target_kind = 'OFFICIAL' and s.target_id = any(officials)
    ), measure as (
        select turn.target_id, turn.day, step.in_law,
               case (array_agg(step.kind order by step.position desc))[1]
                   when 'SUSPENDED' then 'SUSPENDED'
                   when 'DELISTED' then 'LIFTED'
                   when 'EXPIRED' then 'LIFTED'
                   when 'SUPERSEDED' then 'LIFTED'
                   else case when (array_agg(step.standing order by step.position desc)
                                   filter (where step.kind in ('LISTED', 'REINSTATED')))[1] in ('CONTESTED', 'UNKNOWN')
                             then 'CONTESTED' else 'IN_FORCE' end
               end as status
          from (select distinct target_id, happened_on as day from step) turn
          join step on step.target_id = turn.target_id and step.happened_on <= turn.day
         group by turn.target_id, turn.day, step.sanction_id, step.in_law
    ), verdict as (
        select target_id, day,
               case
                   when bool_or(in_law and status = 'IN_FORCE') then 'IN_FORCE'
                   when bool_or(in_law and status = 'CONTESTED') then 'CONTESTED'
                   when bool_or(in_law and status = 'SUSPENDED') then 'SUSPENDED'
                   when bool_or(in_law) then 'LIFTED'
                   else 'CRIMINAL_ONLY'
               end as status
          from measure group by target_id, day
    ), listed as (
        select v.target_id, v.day, v.status,
               array_agg(distinct step.authority_id) filter (where step.authority_id is not null) as authority,
               array_agg(distinct step.programme_id) filter (where step.programme_id is not null) as programme,
               array_agg(distinct extract(year from step.happened_on)::text) as year
          from verdict v join step on step.target_id = v.target_id and step.happened_on <= v.day and step.kind = 'LISTED'
         group by v.target_id, v.day, v.status
    ), place as (
        select office.id, array_agg(distinct office.court_id) as court
          from (select id, court_id from official where id = any(officials)
                union all
                select o.id, c.parent_id from official o join court c on c.id = o.court_id where o.id = any(officials)
                union all
                select official_id, court_id from tenure where official_id = any(officials)) office
         where office.court_id is not null group by office.id
    )
    select l.*, hashtextextended(row(l.status, l.authority, l.programme, l.year, l.court, l.role, l.nationality)::text, 0)
      from (select o.id, l.day, coalesce(lead(l.day) over (partition by o.id order by l.day), 'infinity'), o.sort_name,
                   l.status, coalesce(l.authority, '{}') as authority, coalesce(l.programme, '{}') as programme, l.year,
                   coalesce(place.court, '{}') as court, o.kind as role, o.nationalities as nationality
              from listed l join official o on o.id = l.target_id left join place on place.id = o.id) l
$$;
comment on function official_periods(bigint[]) is 'What all measures make of some officials, for each stretch of days on which nothing of it changes; officials never listed have none.';

insert into official_period select * from official_periods(array(select id from official));
create index official_period_sort_name_idx on official_period (sort_name, official_id, from_day, to_day) include (status, class);
create index official_period_class_idx on official_period (class, sort_name, official_id, from_day, to_day);
analyze official_period;

create function keep_official_periods() returns trigger language plpgsql as $$
declare
    touched bigint[];
    changed text := case tg_op when 'INSERT' then 'select * from arriving' when 'DELETE' then 'select * from leaving'
                    else 'select * from arriving union all select * from leaving' end;
begin
    execute format('select array_agg(distinct id) from (with changed as (%s) %s) touched (id)', changed, tg_argv[0]) into touched;
    if touched is not null then
        delete from official_period where official_id = any(touched);
        insert into official_period select * from official_periods(touched);
    end if;
    return null;
end $$;
comment on function keep_official_periods() is 'After-statement trigger; its argument selects the officials whose periods the rows of "changed" may change.';

do $$
declare
    touches record;
begin
    for touches in select * from (values
        ('official', 'select id from changed group by id, sort_name, kind, nationalities, court_id having count(*) = 1'),
        ('tenure', 'select official_id from changed'),
        ('court', 'select o.id from official o join changed on changed.id = o.court_id
                    group by o.id, changed.parent_id having count(*) = 1'),
        -- Old and new rows that agree in these columns, as when only the fold changes, stand in one group of two
        ('sanction', 'select target_id from changed where target_kind = ''OFFICIAL''
                       group by id, target_id, kind, programme_id having count(*) = 1'),
        ('sanction_event', 'select s.target_id from sanction s join changed on changed.sanction_id = s.id where s.target_kind = ''OFFICIAL'''),
        ('announcement', 'select s.target_id from sanction s join sanction_event e on e.sanction_id = s.id
                            join (select id from changed group by id, authority_id having count(*) = 1) moved on moved.id = e.announcement_id
                           where s.target_kind = ''OFFICIAL''')) as touched(record, what)
    loop
        execute format('create trigger %I after insert on %I referencing new table as arriving
                            for each statement execute function keep_official_periods(%L)',
                       touches.record || '_added_makes_periods', touches.record, touches.what);
        execute format('create trigger %I after update on %I referencing old table as leaving new table as arriving
                            for each statement execute function keep_official_periods(%L)',
                       touches.record || '_changed_makes_periods', touches.record, touches.what);
        execute format('create trigger %I after delete on %I referencing old table as leaving
                            for each statement execute function keep_official_periods(%L)',
                       touches.record || '_removed_makes_periods', touches.record, touches.what);
    end loop;
end $$;

create view as_recorded.official_period as select * from official_periods(array(select id from official));

-- What had not happened by a day, and steps that no announcement made, in the order of their days
create index sanction_event_day_idx on sanction_event (happened_on);
create index sanction_event_alone_idx on sanction_event (happened_on desc, id desc) where announcement_id is null;
create index tenure_start_on_idx on tenure (start_on);
create index tenure_end_on_idx on tenure (end_on);
