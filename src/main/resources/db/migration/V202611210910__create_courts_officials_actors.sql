-- Who can be sanctioned and who speaks: courts (a tree), officials with their names and offices, and actors that
-- are neither. Names keep their script; offices keep the precision of their dates.
create table court (
    id         bigint not null,
    slug       text not null,
    name       text not null,
    name_local text,
    type       text not null,
    country    text,
    seat       text,
    parent_id  bigint,
    notes      text,
    version    integer not null default 0,
    constraint court_pkey primary key (id),
    constraint court_fact_fkey foreign key (id) references fact,
    constraint court_parent_fkey foreign key (parent_id) references court,
    constraint court_slug_key unique (slug),
    constraint court_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint court_not_its_own_parent check (parent_id <> id),
    constraint court_country_form check (country ~ '^[A-Z]{2}$'),
    constraint court_type_known check (type in ('INTERNATIONAL', 'NATIONAL_SUPREME', 'CONSTITUTIONAL', 'APPEAL', 'REGIONAL',
        'DISTRICT', 'REVOLUTIONARY', 'MILITARY', 'OCCUPATION_COURT', 'CHAMBER', 'PROSECUTION_OFFICE', 'JUDICIAL_COUNCIL',
        'PEOPLES_TRIBUNAL'))
);
create index court_parent_id_idx on court (parent_id);
create trigger court_is_a_fact before insert on court for each row execute function register_fact('COURT');
comment on table court is 'A court, chamber, prosecution office or judicial council.';

create function court_with_parts(root bigint) returns setof bigint stable language sql as $$
    with recursive part as (
        select id from court where id = root
        union
        select c.id from court c join part p on c.parent_id = p.id
    )
    select id from part
$$;
comment on function court_with_parts(bigint) is 'A court and everything under it in the tree.';

create table official (
    id              bigint not null,
    slug            text not null,
    name            text not null,
    sort_name       text collate "und-x-icu" not null,
    kind            text not null,
    office          text not null,
    court_id        bigint,
    office_standing text not null,
    birth_year      integer,
    nationalities   text[] not null default '{}',
    notes           text,
    version         integer not null default 0,
    constraint official_pkey primary key (id),
    constraint official_fact_fkey foreign key (id) references fact,
    constraint official_court_fkey foreign key (court_id) references court,
    constraint official_slug_key unique (slug),
    constraint official_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint official_kind_known check (kind in ('JUDGE', 'PROSECUTOR', 'COURT_STAFF', 'JUSTICE_OFFICIAL', 'UN_EXPERT',
        'TRIBUNAL_CHAIR')),
    constraint official_office_standing_known check (office_standing in ('IN_OFFICE', 'FORMER', 'DECEASED', 'AS_LISTED')),
    constraint official_birth_year_plausible check (birth_year between 1850 and 2100),
    constraint official_nationalities_form check (array_to_string(nationalities, '') ~ '^([A-Z]{2})*$')
);
create index official_court_id_idx on official (court_id);
create index official_sort_name_idx on official (sort_name);
create index official_nationalities_idx on official using gin (nationalities);
create trigger official_is_a_fact before insert on official for each row execute function register_fact('OFFICIAL');
comment on table official is 'A court official; UN_EXPERT and TRIBUNAL_CHAIR keep a profile but are marked as no court official.';
comment on column official.office is 'The office as the record states it today; dated offices are in tenure.';
comment on column official.office_standing is 'AS_LISTED: the office is the one the list gives; today''s was not checked.';

create table official_name (
    official_id bigint not null,
    position    integer not null,
    text        text not null,
    script      text not null,
    language    text not null,
    kind        text not null,
    own_script  boolean not null,
    constraint official_name_pkey primary key (official_id, position),
    constraint official_name_official_fkey foreign key (official_id) references official,
    constraint official_name_once unique (official_id, text),
    constraint official_name_script_form check (script ~ '^[A-Z][a-z]{3}$'),
    constraint official_name_kind_known check (kind in ('PRIMARY', 'ALIAS', 'WEAK', 'FORMER'))
);
create unique index official_name_one_primary on official_name (official_id) where kind = 'PRIMARY';
comment on table official_name is 'A name in one spelling and script (ISO 15924), with the BCP 47 tag to print it under.';
comment on column official_name.own_script is 'Written as in the official''s own country; printed beside the primary name.';

create function plain_text(text) returns text immutable strict parallel safe language sql as $$
    select lower(public.unaccent('public.unaccent'::regdictionary, $1))
$$;
comment on function plain_text(text) is 'A text without accents and case, for comparing names.';
create index official_name_plain_text_idx on official_name using gin (plain_text(text) gin_trgm_ops);

create table tenure (
    id              bigint not null,
    official_id     bigint not null,
    position        integer not null,
    court_id        bigint,
    role            text not null,
    start_on        date,
    start_precision text,
    end_on          date,
    end_precision   text,
    note            text,
    version         integer not null default 0,
    held            daterange generated always as (daterange(start_on, latest_day(end_on, end_precision), '[]')) stored,
    constraint tenure_pkey primary key (id),
    constraint tenure_fact_fkey foreign key (id) references fact,
    constraint tenure_official_fkey foreign key (official_id) references official,
    constraint tenure_court_fkey foreign key (court_id) references court,
    constraint tenure_position_key unique (official_id, position),
    constraint tenure_start_precision check (is_partial_date(start_on, start_precision)),
    constraint tenure_end_precision check (is_partial_date(end_on, end_precision)),
    constraint tenure_end_not_before_start check (latest_day(end_on, end_precision) >= start_on)
);
create index tenure_court_id_idx on tenure (court_id);
create index tenure_held_idx on tenure using gist (held);
create trigger tenure_is_a_fact before insert on tenure for each row execute function register_fact('TENURE');
comment on table tenure is 'An office held by an official; without a court it is no court office.';

create table actor (
    id       bigint not null,
    slug     text not null,
    name     text not null,
    kind     text not null,
    role     text,
    country  text,
    aliases  text[] not null default '{}',
    court_id bigint,
    notes    text,
    version  integer not null default 0,
    constraint actor_pkey primary key (id),
    constraint actor_fact_fkey foreign key (id) references fact,
    constraint actor_court_fkey foreign key (court_id) references court,
    constraint actor_slug_key unique (slug),
    constraint actor_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint actor_country_form check (country ~ '^[A-Z]{2}$'),
    constraint actor_kind_known check (kind in ('PERSON', 'GOVERNMENT', 'INSTITUTION', 'COLLECTIVE', 'NGO', 'COMPANY', 'COURT'))
);
create index actor_court_id_idx on actor (court_id);
create trigger actor_is_a_fact before insert on actor for each row execute function register_fact('ACTOR');
comment on table actor is 'A person, state, organisation or collective that is no court official: speakers and linked targets.';
comment on column actor.court_id is 'The court this actor speaks as, when it is the same body.';
