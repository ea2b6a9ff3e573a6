-- Three questions of the search index were slow at 100,000 officials: words of one or two letters begin too many other
-- words, names that share one common key are too many to be compared one by one, and the trigram index was asked where
-- a key would do. Words that tell little are now checked beside an index that finds the others; names are found by two keys
-- of which one may have an error.

-- Loads the extension, whose settings only then may be named below by whoever is no superuser
do $$ begin
    perform show_limit();
end $$;

create function search_words(typed text) returns table (word text, indexed boolean) immutable parallel safe language sql as $$
    with word as (
        select case when word ~ '[a-z]{4}s$' then left(word, -1) else word end as word,
               case when word ~ '^[0-9]{3,}$' then 3 when length(word) > 2 or word >= U&'\2E80' then 2 else 1 end as telling
          from unnest(string_to_array(public.search_text(typed), ' ')) word where word <> ''
    )
    select word, telling = max(telling) over () from word
$$;
comment on function search_words(text) is 'The words of what was typed, without the plural; those that tell most are indexed: numbers, else words of three letters or more, else all.';

create or replace function search_query(typed text) returns tsquery immutable parallel safe language sql as $$
    select string_agg(quote_literal(word) || case when length(word) > 2 or word >= U&'\2E80' then ':*' else '' end, ' & ')::tsquery
      from public.search_words(typed) where indexed
$$;
comment on function search_query(text) is 'The indexed words of what was typed, in any order, each perhaps only begun unless it is of one letter or two; null when there is no word.';

create function search_beginnings(typed text) returns text[] immutable parallel safe language sql as $$
    select coalesce(array_agg('% ' || word || '%'), '{}') from public.search_words(typed) where not indexed
$$;
comment on function search_beginnings(text) is 'Patterns for the words that search_query leaves out: a space and the text must be like all of them.';

create function key_parts(key text) returns text[] immutable strict parallel safe language sql as $$
    select case when length(key) > 1
               then array['^' || left(key, 2), '$' || right(key, 2), left(key, 1) || right(key, 1) || '~'] else '{}' end
$$;
comment on function key_parts(text) is 'Beginning, end and frame of a key: one error leaves at least one of them as it was.';

create function key_frames(key text) returns text[] immutable strict parallel safe language sql as $$
    select case when length(key) > 2 then array[left(key, 2) || '~' || right(key, 1), left(key, 1) || '~' || right(key, 2)] else '{}' end
$$;
comment on function key_frames(text) is 'The same with three letters each, which tell more and do without errors of the first and the last.';

create function sounding(keys text[]) returns tsvector immutable strict parallel safe language sql as $$
    select array_to_tsvector(array(
        select distinct part from unnest(keys) key
         cross join lateral unnest(array[key] || public.key_parts(key) || public.key_frames(key)) part where key <> ''))
$$;
comment on function sounding(text[]) is 'The keys of a name with their parts and frames.';

create function sounding_like(keys text[]) returns tsquery immutable strict parallel safe language sql as $$
    with key as (
        select row_number() over () as place, key, public.key_parts(key) as parts, count(*) over () as of
          from unnest(keys[1:8]) key where key <> ''
    )
    select string_agg(term, ' | ')::tsquery from (
        select '(' || quote_literal(one.key) || ' & ('
               || string_agg((select string_agg(quote_literal(part), ' | ') from unnest(array[other.key] || other.parts) part
                               where part = other.key or part <> all (one.parts)), ' | ') || '))' as term
          from key one join key other on other.place <> one.place group by one.place, one.key
        union all
        select (select string_agg(quote_literal(part), ' | ') from unnest(array[key] || public.key_frames(key)) part)
          from key where of = 1) terms
$$;
comment on function sounding_like(text[]) is 'Names with one of the keys and another, in which one error may be; of a single key, that key or one with an error inside. Asks sounding(keys).';

create index search_entry_sounding_idx on search_entry using gin (sounding(keys)) where keys <> '{}';

create or replace function entries_sharing(wanted text[], most integer)
    returns table (kind text, subject_id bigint, plain text, keys text[])
    stable set enable_seqscan = off language sql as $$
    (select e.kind, e.subject_id, e.plain, e.keys from search_entry e where e.keys @> wanted and cardinality(wanted) > 1 limit most)
    union all
    (select e.kind, e.subject_id, e.plain, e.keys from search_entry e
      where sounding(e.keys) @@ sounding_like(wanted) and e.keys <> '{}' limit most)
    union all
    (select e.kind, e.subject_id, e.plain, e.keys from search_entry e where e.keys && wanted limit most / 4)
$$;
comment on function entries_sharing(text[], integer) is 'Names that share all keys; that share two, one of them perhaps with an error; and, a quarter as many, that share only one.';

create or replace function entries_alike(typed text)
    returns table (kind text, subject_id bigint, field text, text text, plain text, day date, nearness real)
    stable set pg_trgm.similarity_threshold = 0.45 set enable_seqscan = off language sql as $$
    with asked as materialized (
        select search_text(typed) as plain, name_keys(typed) as keys
    ), shared as (
        (select e.* from asked cross join search_entry e where e.keys @> asked.keys and cardinality(asked.keys) > 1 limit 60)
        union all
        (select e.* from search_entry e
          where sounding(e.keys) @@ sounding_like(name_keys(typed)) and e.keys <> '{}' limit 150)
        union all
        (select e.* from asked cross join search_entry e where e.keys && asked.keys limit 60)
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
         where e.plain % asked.plain and e.field <> 'TEXT' and coalesce((select max(nearness) from sounding), 0) < 0.55
         limit 1000
    )
    select kind, subject_id, field, text, plain, day, max(nearness)
      from (select * from sounding union all select * from looking) alike
     where nearness > 0.45 group by kind, subject_id, field, text, plain, day
$$;
