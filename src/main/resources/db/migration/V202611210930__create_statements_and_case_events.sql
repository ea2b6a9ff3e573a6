-- What was said about the measures, and the dated facts that explain them.
create table case_event (
    id                 bigint not null,
    slug               text not null,
    kind               text not null,
    title              text not null,
    summary            text not null,
    happened_on        date not null,
    happened_precision text not null,
    court_id           bigint,
    country            text,
    url                text,
    version            integer not null default 0,
    constraint case_event_pkey primary key (id),
    constraint case_event_fact_fkey foreign key (id) references fact,
    constraint case_event_court_fkey foreign key (court_id) references court,
    constraint case_event_slug_key unique (slug),
    constraint case_event_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint case_event_country_form check (country ~ '^[A-Z]{2}$'),
    constraint case_event_url_form check (url ~ '^https?://'),
    constraint case_event_happened_precision check (is_partial_date(happened_on, happened_precision)),
    constraint case_event_kind_form check (kind ~ '^[A-Z]+(_[A-Z]+)*$')
);
create index case_event_court_id_idx on case_event (court_id);
create index case_event_happened_on_idx on case_event (happened_on);
create trigger case_event_is_a_fact before insert on case_event for each row execute function register_fact('CASE_EVENT');
comment on table case_event is 'A dated fact that explains sanctions: warrant, ruling, order, removal, withdrawal, veto.';

create table case_event_about (
    case_event_id bigint not null,
    subject_id    bigint not null,
    subject_kind  text   not null,
    constraint case_event_about_pkey primary key (case_event_id, subject_id),
    constraint case_event_about_case_event_fkey foreign key (case_event_id) references case_event,
    constraint case_event_about_subject_fkey foreign key (subject_id, subject_kind) references fact (id, kind),
    constraint case_event_about_subject_kind_known check (subject_kind in ('ANNOUNCEMENT', 'OFFICIAL', 'ACTOR', 'PROGRAMME'))
);
create index case_event_about_subject_id_idx on case_event_about (subject_id);
comment on table case_event_about is 'The people, announcements and programmes a case event concerns.';

create table statement (
    id                 bigint not null,
    slug               text not null,
    said_on            date not null,
    said_precision     text not null,
    speaker_id         bigint not null,
    speaker_kind       text not null,
    speaker            text not null,
    speaker_type       text not null,
    organisation       text,
    country            text,
    stance             text not null,
    quotation          text,
    quotation_language text,
    summary            text not null,
    url                text,
    reply_to_id        bigint,
    version            integer not null default 0,
    constraint statement_pkey primary key (id),
    constraint statement_fact_fkey foreign key (id) references fact,
    constraint statement_speaker_fkey foreign key (speaker_id, speaker_kind) references fact (id, kind),
    constraint statement_reply_to_fkey foreign key (reply_to_id) references statement,
    constraint statement_slug_key unique (slug),
    constraint statement_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint statement_country_form check (country ~ '^[A-Z]{2}$'),
    constraint statement_url_form check (url ~ '^https?://'),
    constraint statement_said_precision check (is_partial_date(said_on, said_precision)),
    constraint statement_speaker_kind_known check (speaker_kind in ('OFFICIAL', 'ACTOR')),
    constraint statement_speaker_type_known check (speaker_type in ('PERSON', 'INSTITUTION', 'COLLECTIVE', 'OFFICIAL')),
    constraint statement_stance_known check (stance in ('CONDEMNS', 'DEFENDS', 'SUPPORTS', 'REAFFIRMS', 'CALLS_FOR_LIFTING',
        'CALLS_FOR_COUNTERMEASURES', 'NON_COMMITTAL')),
    constraint statement_quotation_has_language check ((quotation is null) = (quotation_language is null)),
    constraint statement_no_reply_to_itself check (reply_to_id <> id)
);
create index statement_speaker_id_idx on statement (speaker_id);
create index statement_reply_to_id_idx on statement (reply_to_id);
create index statement_said_on_idx on statement (said_on desc, id desc);
create trigger statement_is_a_fact before insert on statement for each row execute function register_fact('STATEMENT');
comment on table statement is 'Who said what, when, in what capacity, with which stance toward the measure.';

create table statement_about (
    statement_id bigint not null,
    subject_id   bigint not null,
    subject_kind text   not null,
    constraint statement_about_pkey primary key (statement_id, subject_id),
    constraint statement_about_statement_fkey foreign key (statement_id) references statement,
    constraint statement_about_subject_fkey foreign key (subject_id, subject_kind) references fact (id, kind),
    constraint statement_about_subject_kind_known check (subject_kind in ('ANNOUNCEMENT', 'CASE_EVENT', 'OFFICIAL'))
);
create index statement_about_subject_id_idx on statement_about (subject_id);
comment on table statement_about is 'The announcements and events a statement answers and the officials it speaks of.';

-- One line per fact: what to call it and on which page it stands. Sources, errors and search read it.
create view subject as
    select id as fact_id, 'OFFICIAL' as kind, name as label, 'OFFICIAL' as page_kind, slug as page_slug from official
    union all
    select t.id, 'TENURE', o.name || ': ' || t.role, 'OFFICIAL', o.slug from tenure t join official o on o.id = t.official_id
    union all
    select id, 'COURT', name, 'COURT', slug from court
    union all
    select id, 'ACTOR', name, 'ACTOR', slug from actor
    union all
    select id, 'AUTHORITY', name, 'AUTHORITY', slug from authority
    union all
    select id, 'PROGRAMME', citation || ', ' || title, 'PROGRAMME', slug from programme
    union all
    select id, 'ANNOUNCEMENT', title, 'ANNOUNCEMENT', slug from announcement
    union all
    select e.id, 'SANCTION_EVENT', coalesce(o.name, c.name, a.name), s.target_kind, coalesce(o.slug, c.slug, a.slug)
      from sanction_event e
      join sanction s on s.id = e.sanction_id
      left join official o on o.id = s.target_id
      left join court c on c.id = s.target_id
      left join actor a on a.id = s.target_id
    union all
    select l.id, 'LICENCE', l.number || ': ' || l.title, 'PROGRAMME', p.slug from licence l join programme p on p.id = l.programme_id
    union all
    select id, 'STATEMENT', speaker || ': ' || summary, 'STATEMENT', slug from statement
    union all
    select id, 'CASE_EVENT', title, 'CASE_EVENT', slug from case_event;
comment on view subject is 'Every fact with a label and the page it stands on.';
