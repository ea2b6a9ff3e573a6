-- Names that share one key of several were fetched and then found too far away, unless they also look alike, for which
-- the trigrams are asked. Those are asked for what has half of all trigrams: a name with one error in a word of six letters
-- still has, and fewer lists of the index are read.

-- Loads the extension, whose setting only then may be named below by whoever is no superuser
do $$ begin
    perform show_limit();
end $$;

create or replace function entries_alike(typed text)
    returns table (kind text, subject_id bigint, field text, text text, plain text, day date, nearness real)
    stable set pg_trgm.similarity_threshold = 0.5 set enable_seqscan = off set plan_cache_mode = force_generic_plan language sql as $$
    with asked as materialized (
        select search_text(typed) as plain, name_keys(typed) as keys
    ), shared as (
        (select e.* from asked cross join search_entry e where e.keys @> asked.keys and cardinality(asked.keys) > 1 limit 60)
        union all
        (select e.* from search_entry e
          where sounding(e.keys) @@ sounding_like(name_keys(typed)) and e.keys <> '{}' limit 150)
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

-- What measures make of what was found is planned once as well: making the plan took longer than answering
alter function targets_on(date, bigint[]) set plan_cache_mode = force_generic_plan;
