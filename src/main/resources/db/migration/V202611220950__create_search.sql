-- One table that search, suggestions, the officials list and screening read: every spelling of every name, every list
-- reference and code, and the words of titles and summaries. The view `findable` says what can be found; triggers on the
-- tables it reads keep `search_entry` equal to it, inside the transaction that changes them. The table is no record of
-- its own: nothing but those triggers writes it, and for the past the view over the past's tables stands in its place.
create function search_text(text) returns text immutable strict parallel safe language sql as $$
    select trim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        translate(public.plain_text($1),
            'يىكةأإآٱؤ' || U&'\0640\064B\064C\064D\064E\064F\0650\0651\0652\0654\0670\00AD\200B\200C\200D\200E\200F\202A\202B\202C\202D\202E\2066\2067\2068\2069\FEFF',
            'ییکهااااو'),
        '(?<![a-z])([a-z])\.(?=[a-z]\.)', '\1', 'g'),
        U&'[\0001-\0020!-/:-@[-`{-\00A9\00AB\00B4\00B7\00B8\00BB\2000-\206F\3000-\3003\3008-\3011\30FB\060C\061B\061F\05BE\055A-\055F\104A\104B]+', ' ', 'g'),
        '([a-z])(?=[0-9])|([0-9])(?=[a-z])', '\1\2 ', 'g'),
        '(\S{60})\S+', '\1', 'g'))
$$;
comment on function search_text(text) is 'A text as it is compared: without accents, case and punctuation, Arabic letters in one form, E.O. as EO, letters and digits apart, no word longer than 60 signs.';

create function search_query(typed text) returns tsquery immutable parallel safe language sql as $$
    select string_agg(quote_literal(case when word ~ '[a-z]{4}s$' then left(word, -1) else word end) || ':*', ' & ')::tsquery
      from unnest(string_to_array(public.search_text(typed), ' ')) word where word <> ''
$$;
comment on function search_query(text) is 'Every word of what was typed, in any order, each perhaps only begun or in the plural; null when there is no word.';

create function name_key(word text) returns text immutable strict parallel safe language plpgsql as $$
declare
    sounds text := word;
    sound  text[];
begin
    foreach sound slice 1 in array array[
        ['shch|tsch|sch|dzh|zh|sh|ts|tz|dz|dj|j|c(?=[eiy])', 's'], ['tch|ch|cz|ck|kh|gh', 'k'], ['ph', 'f'], ['x', 'ks'],
        ['[cgqгґкќқѓхчћγκχغقکگخچגכךקחგკქღყჩჭხգկքղխճչ]', 'k'],
        ['[zжзсцшщѕџσςζسصثزذظضجژشזסצץשზჟსშცძწჯզժսշցձծջ]', 's'],
        ['[wfvвфўφفڤפףვֆվ]', 'v'],
        ['[дђδدדდդ]', 'd'],
        ['[тτθتطטתტთտթ]', 't'],
        ['[лљλلלლլ]', 'l'],
        ['[мμمמםმմ]', 'm'],
        ['[нњνنנןნն]', 'n'],
        ['[рρرרრրռ]', 'r'],
        ['[бβبבბբ]', 'b'],
        ['[пπپპფպփ]', 'p'],
        ['[aeiouyhаеёиіїйоуыэюяєъьαεηιουωاوهیحعءאהויעაეიოუჰաեէըիհյոօւև]', ''],
        ['(.)\1+', '\1']]
    loop
        sounds := regexp_replace(sounds, sound[1], sound[2], 'g');
    end loop;
    return case when length(sounds) > 1 then sounds else word end;
end $$;
comment on function name_key(text) is 'The consonants of a word in the Latin, Cyrillic, Greek, Arabic, Hebrew, Georgian or Armenian alphabet, alike for what transcriptions confuse; the word itself when too few are left.';

create function name_keys(name text) returns text[] immutable strict parallel safe language sql as $$
    select coalesce(array_agg(distinct key), '{}') from (
        select public.name_key(word) as key from unnest(string_to_array(public.search_text(name), ' ')) word where word <> ''
        union all
        select public.name_key(replace(public.search_text(joined), ' ', ''))
          from unnest(string_to_array(name, ' ')) joined where joined ~ '.-.') word where key <> ''
$$;
comment on function name_keys(text) is 'The keys of a name''s words, and of hyphenated words written as one: names that share some are worth comparing.';

create view findable as
    select 'OFFICIAL' as kind, n.official_id as subject_id, case n.kind when 'PRIMARY' then 'NAME' else 'ALIAS' end as field,
           n.position, n.text, case n.kind when 'PRIMARY' then o.nationalities else '{}' end as countries, null::date as day
      from official_name n join official o on o.id = n.official_id
    union all
    select 'OFFICIAL', o.id, 'TEXT', 0, concat_ws(' ', o.name, o.office, c.name, p.name), '{}', null
      from official o left join court c on c.id = o.court_id left join court p on p.id = c.parent_id
    union all
    select 'COURT', id, 'NAME', 0, name, array_remove(array[country], null), null from court
    union all
    select 'COURT', id, 'ALIAS', 0, name_local, '{}', null from court where name_local is not null
    union all
    select 'COURT', id, 'TEXT', 0, concat_ws(' ', name, seat), '{}', null from court where seat is not null
    union all
    select 'ACTOR', id, 'NAME', 0, name, array_remove(array[country], null), null from actor
    union all
    select 'ACTOR', a.id, 'ALIAS', alias.number::integer, alias.text, '{}', null
      from actor a cross join lateral unnest(a.aliases) with ordinality alias(text, number)
    union all
    select 'ACTOR', id, 'TEXT', 0, concat_ws(' ', name, role), '{}', null from actor where role is not null
    union all
    select s.target_kind, s.target_id, 'REFERENCE', row_number() over (partition by s.target_kind, s.target_id order by s.list_reference collate "C")::integer,
           s.list_reference, '{}', min(e.happened_on)
      from sanction s join sanction_event e on e.sanction_id = s.id
     where s.list_reference is not null group by s.target_kind, s.target_id, s.list_reference
    union all
    select s.target_kind, s.target_id, 'CODE', row_number() over (partition by s.target_kind, s.target_id order by code collate "C")::integer,
           code, '{}', min(e.happened_on)
      from sanction s cross join lateral unnest(s.programme_codes) code join sanction_event e on e.sanction_id = s.id
     group by s.target_kind, s.target_id, code
    union all
    select 'AUTHORITY', id, 'NAME', 0, name, array[country], null from authority
    union all
    select 'AUTHORITY', id, 'ALIAS', 0, short_name, '{}', null from authority
    union all
    select 'AUTHORITY', id, 'TEXT', 0, list_name, '{}', null from authority where list_name is not null
    union all
    select 'PROGRAMME', p.id, 'NAME', 0, p.citation || ', ' || p.title, array[y.country],
           coalesce(p.signed_on, p.effective_on, p.published_on)
      from programme p join authority y on y.id = p.authority_id
    union all
    select 'PROGRAMME', p.id, 'CODE', code.number::integer, code.text, '{}', coalesce(p.signed_on, p.effective_on, p.published_on)
      from programme p cross join lateral unnest(p.codes) with ordinality code(text, number)
    union all
    select 'PROGRAMME', id, 'ALIAS', 0, replace(citation, 'EO ', 'Executive Order '), '{}', coalesce(signed_on, effective_on, published_on)
      from programme where kind = 'EXECUTIVE_ORDER' and citation like 'EO %'
    union all
    select 'PROGRAMME', id, 'TEXT', 0, concat_ws(' ', citation || ', ' || title, summary), '{}', coalesce(signed_on, effective_on, published_on)
      from programme where summary is not null
    union all
    select 'ANNOUNCEMENT', n.id, 'NAME', 0, n.title, array[y.country], n.announced_on
      from announcement n join authority y on y.id = n.authority_id
    union all
    select 'ANNOUNCEMENT', n.id, 'TEXT', 0, concat_ws(' ', n.title, n.summary, y.short_name), '{}', n.announced_on
      from announcement n join authority y on y.id = n.authority_id
    union all
    select 'STATEMENT', id, 'NAME', 0, speaker || ': ' || summary, array_remove(array[country], null), said_on from statement
    union all
    select 'STATEMENT', id, 'TEXT', 0, concat_ws(' ', speaker || ': ' || summary, organisation, quotation), '{}', said_on from statement
    union all
    select 'CASE_EVENT', id, 'NAME', 0, title, array_remove(array[country], null), happened_on from case_event
    union all
    select 'CASE_EVENT', id, 'TEXT', 0, concat_ws(' ', title, summary), '{}', happened_on from case_event
    union all
    select 'SOURCE', id, 'NAME', 0, title, '{}', published_on from source
    union all
    select 'SOURCE', id, 'TEXT', 0, concat_ws(' ', title, publisher), '{}', published_on from source;
comment on view findable is 'What every record with a page of its own can be found by, and from which day on.';

create table search_entry (
    kind       text not null,
    subject_id bigint not null,
    field      text not null,
    position   integer not null,
    text       text not null,
    plain      text collate "C" not null,
    keys       text[] not null,
    countries  text[] not null,
    day        date,
    constraint search_entry_pkey primary key (kind, subject_id, field, position),
    constraint search_entry_field_known check (field in ('NAME', 'ALIAS', 'REFERENCE', 'CODE', 'TEXT'))
);
comment on table search_entry is 'The view findable, kept by triggers, with the forms in which texts are compared; no record, so without history.';
comment on column search_entry.day is 'The first day on which it may be found; null for people and bodies, which are at all times.';
comment on column search_entry.keys is 'Of names: name_keys(text).';

create view indexed as
    select kind, subject_id, field, position, text,
           case field when 'TEXT' then search_text(text) else left(search_text(text), 300) end as plain,
           case when field in ('NAME', 'ALIAS') and kind in ('OFFICIAL', 'ACTOR', 'COURT') then name_keys(text) else '{}' end as keys,
           countries, day
      from findable;
comment on view indexed is 'What search_entry must hold; triggers keep it so.';
insert into search_entry select * from indexed;

create index search_entry_plain_idx on search_entry (kind, plain) where field <> 'TEXT';
create index search_entry_words_idx on search_entry using gin (array_to_tsvector(string_to_array(plain, ' ')));
create index search_entry_keys_idx on search_entry using gin (keys);
create index search_entry_trigrams_idx on search_entry using gin (plain gin_trgm_ops) where field <> 'TEXT';
create index search_entry_countries_idx on search_entry using gin (countries) where field = 'NAME';

-- The planner cannot know how rare the keys are; a scan of the whole table is never right
create function entries_sharing(wanted text[], most integer)
    returns table (kind text, subject_id bigint, plain text, keys text[])
    stable set enable_seqscan = off language sql as $$
    (select e.kind, e.subject_id, e.plain, e.keys from search_entry e where e.keys @> wanted and cardinality(wanted) > 1 limit most)
    union all
    (select e.kind, e.subject_id, e.plain, e.keys from search_entry e where e.keys && wanted limit most)
$$;
comment on function entries_sharing(text[], integer) is 'Names that share a key: those that share all of them for certain, of the others no more than so many.';

create function entries_alike(typed text)
    returns table (kind text, subject_id bigint, field text, text text, plain text, day date, nearness real)
    stable set pg_trgm.similarity_threshold = 0.45 set enable_seqscan = off language sql as $$
    with asked as materialized (
        select search_text(typed) as plain, name_keys(typed) as keys
    ), shared as (
        (select e.* from asked cross join search_entry e where e.keys @> asked.keys and cardinality(asked.keys) > 1 limit 300)
        union all
        (select e.* from asked cross join search_entry e where e.keys && asked.keys limit 1000)
    ), sounding as materialized (
        -- A key of few consonants says little
        select e.kind, e.subject_id, e.field, e.text, e.plain, e.day,
               greatest(similarity(e.plain, asked.plain),
                        (select sum(least(length(key), 4) * 0.225) from unnest(asked.keys) key where key = any(e.keys))::real
                        / cardinality(asked.keys)) as nearness
          from shared e cross join asked
    ), looking as (
        -- Only when nothing that sounds alike comes near
        select e.kind, e.subject_id, e.field, e.text, e.plain, e.day,
               greatest(similarity(e.plain, asked.plain), word_similarity(asked.plain, e.plain) - 0.1::real)
          from asked cross join search_entry e
         where e.plain % asked.plain and e.field <> 'TEXT' and coalesce((select max(nearness) from sounding), 0) < 0.6
         limit 1000
    )
    select kind, subject_id, field, text, plain, day, max(nearness)
      from (select * from sounding union all select * from looking) alike
     where nearness > 0.45 group by kind, subject_id, field, text, plain, day
$$;
comment on function entries_alike(text) is 'Names that look like a text (trigrams) or sound like it in another script or spelling (keys), with how near they come, from 0 to 1.';

create function keep_search_entries() returns trigger language plpgsql as $$
declare
    kinds   text[];
    ids     bigint[];
    changed text := case tg_op when 'INSERT' then 'select * from arriving' when 'DELETE' then 'select * from leaving'
                    else 'select * from arriving union all select * from leaving' end;
    kind_   text;
    mine    bigint[];
begin
    execute format('select array_agg(kind), array_agg(id) from (with changed as (%s) %s) touched (kind, id)', changed, tg_argv[0])
       into kinds, ids;
    foreach kind_ in array array(select distinct k from unnest(kinds) k where k is not null) loop
        mine := array(select distinct t.id from unnest(kinds, ids) t(kind, id) where t.kind = kind_);
        -- The kind is spelled out, so that the planner drops the branches of all others; what did not change stays
        execute format('delete from search_entry e where kind = %1$L and subject_id = any($1) and not exists (
                            select from findable f where f.kind = %1$L and f.subject_id = e.subject_id and f.field = e.field
                               and f.position = e.position and f.subject_id = any($1) and f.text = e.text
                               and f.countries = e.countries and f.day is not distinct from e.day)', kind_) using mine;
        execute format('insert into search_entry select * from indexed i where kind = %1$L and subject_id = any($1) and not exists (
                            select from search_entry e where e.kind = %1$L and e.subject_id = i.subject_id and e.field = i.field
                               and e.position = i.position)', kind_) using mine;
    end loop;
    return null;
end $$;
comment on function keep_search_entries() is 'After-statement trigger; its argument selects kind and number of what the rows of "changed" make findable.';

do $$
declare
    touches record;
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
        execute format('create trigger %I after insert on %I referencing new table as arriving
                            for each statement execute function keep_search_entries(%L)',
                       touches.record || '_added_is_found', touches.record, touches.what);
        execute format('create trigger %I after update on %I referencing old table as leaving new table as arriving
                            for each statement execute function keep_search_entries(%L)',
                       touches.record || '_changed_is_found', touches.record, touches.what);
        execute format('create trigger %I after delete on %I referencing old table as leaving
                            for each statement execute function keep_search_entries(%L)',
                       touches.record || '_removed_is_found', touches.record, touches.what);
    end loop;
end $$;

create function targets_on(day date, targets bigint[])
    returns table (target_id bigint, status text, authorities text[]) stable language sql as $$
    select s.target_id,
           case
               when bool_or(s.kind = 'SANCTION' and st.status = 'IN_FORCE') then 'IN_FORCE'
               when bool_or(s.kind = 'SANCTION' and st.status = 'CONTESTED') then 'CONTESTED'
               when bool_or(s.kind = 'SANCTION' and st.status = 'SUSPENDED') then 'SUSPENDED'
               when bool_or(s.kind = 'SANCTION') then 'LIFTED'
               else 'CRIMINAL_ONLY'
           end,
           array_agg(distinct y.slug) filter (where y.slug is not null)
      from sanction s
      join sanction_status_on(day) st on st.sanction_id = s.id
      join sanction_event e on e.sanction_id = s.id and e.kind = 'LISTED' and e.happened_on <= day
      left join announcement n on n.id = e.announcement_id
      left join authority y on y.id = n.authority_id
     where s.target_id = any(targets)
     group by s.target_id
$$;
comment on function targets_on(date, bigint[]) is 'What all measures make of some targets on a day, and the authorities behind them; targets not listed by then are left out.';

-- What a hit shows beside the text that matched, and what tells namesakes apart
create view finding as
    select 'OFFICIAL' as kind, o.id as subject_id, o.slug, o.name as label, o.office as detail, c.name as place,
           null as country, null::date as day_on, null as day_precision, null::bigint as authority_id
      from official o left join court c on c.id = o.court_id
    union all
    select 'COURT', c.id, c.slug, c.name, null, coalesce(p.name, c.seat), c.country, null, null, null
      from court c left join court p on p.id = c.parent_id
    union all
    select 'ACTOR', id, slug, name, role, null, country, null, null, null from actor
    union all
    select 'AUTHORITY', id, slug, name, null, null, country, null, null, id from authority
    union all
    select 'PROGRAMME', p.id, p.slug, p.citation || ', ' || p.title, null, y.short_name, y.country,
           coalesce(p.signed_on, p.effective_on, p.published_on),
           case when p.signed_on is not null then p.signed_precision when p.effective_on is not null then p.effective_precision
                else p.published_precision end, y.id
      from programme p join authority y on y.id = p.authority_id
    union all
    select 'ANNOUNCEMENT', n.id, n.slug, n.title, null, y.short_name, y.country, n.announced_on, n.announced_precision, y.id
      from announcement n join authority y on y.id = n.authority_id
    union all
    select 'STATEMENT', id, slug, speaker || ': ' || summary, organisation, null, country, said_on, said_precision, null
      from statement
    union all
    select 'CASE_EVENT', v.id, v.slug, v.title, null, c.name, v.country, v.happened_on, v.happened_precision, null
      from case_event v left join court c on c.id = v.court_id
    union all
    select 'SOURCE', id, slug, title, publisher, null, null, published_on, published_precision, null from source;
comment on view finding is 'How a record that was found is shown in a list: its name and what tells it apart.';

-- The past's record is searched in the past's tables
select publish_history();
create view as_recorded.search_entry as select * from as_recorded.indexed;
comment on view as_recorded.search_entry is 'The table search_entry as a past version had it, made from that version''s tables when read.';
