-- On which day a fact became one, so that a page for an earlier day can leave out what came later, and the ways in
-- which the statements list and the timeline of everything are read.
create view fact_day as
    select id as fact_id, start_on as day from tenure
    union all
    select id, null from official
    union all
    select id, null from court
    union all
    select id, null from actor
    union all
    select id, null from authority
    union all
    select id, coalesce(signed_on, effective_on, published_on) from programme
    union all
    select id, announced_on from announcement
    union all
    select id, happened_on from sanction_event
    union all
    select id, issued_on from licence
    union all
    select id, said_on from statement
    union all
    select id, happened_on from case_event;
comment on view fact_day is 'The first day of every fact; null for people and bodies, which are at all times.';

create index statement_country_idx on statement (country, said_on desc, id desc);
create index statement_stance_idx on statement (stance, said_on desc, id desc);

-- "GL 2" before "GL 10"
create collation natural_order (provider = icu, locale = 'und-u-kn-true');
