-- Who sanctions whom, under what law, when, and what ended it. A sanction is the listing of one target under one
-- programme by one jurisdiction; its life is an ordered list of events. The periods in force are the fold of those
-- events, kept by trigger as a multirange so that "in force on a day" is an indexed question and never typed by hand.
create table authority (
    id         bigint not null,
    slug       text not null,
    name       text not null,
    short_name text not null,
    country    text not null,
    kind       text not null,
    list_name  text,
    list_url   text,
    notes      text,
    version    integer not null default 0,
    constraint authority_pkey primary key (id),
    constraint authority_fact_fkey foreign key (id) references fact,
    constraint authority_slug_key unique (slug),
    constraint authority_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint authority_country_form check (country ~ '^[A-Z]{2}$'),
    constraint authority_list_url_form check (list_url ~ '^https?://'),
    constraint authority_kind_known check (kind in ('HEAD_OF_STATE', 'FOREIGN_MINISTRY', 'SANCTIONS_OFFICE',
        'SUPRANATIONAL_COUNCIL', 'SECURITY_COUNCIL', 'INTERIOR_MINISTRY', 'INVESTIGATING_BODY', 'COURT'))
);
create trigger authority_is_a_fact before insert on authority for each row execute function register_fact('AUTHORITY');
comment on table authority is 'A body that imposes sanctions or measures like them.';
comment on column authority.country is 'The jurisdiction: ISO 3166-1 alpha-2, with EU as exceptionally reserved.';

create table programme (
    id                  bigint not null,
    slug                text not null,
    authority_id        bigint not null,
    kind                text not null,
    citation            text not null,
    title               text not null,
    codes               text[] not null default '{}',
    signed_on           date,
    signed_precision    text,
    effective_on        date,
    effective_precision text,
    published_on        date,
    published_precision text,
    revoked_on          date,
    revoked_precision   text,
    revoked_by_id       bigint,
    summary             text,
    version             integer not null default 0,
    constraint programme_pkey primary key (id),
    constraint programme_fact_fkey foreign key (id) references fact,
    constraint programme_authority_fkey foreign key (authority_id) references authority,
    constraint programme_revoked_by_fkey foreign key (revoked_by_id) references programme deferrable initially deferred,
    constraint programme_slug_key unique (slug),
    constraint programme_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint programme_signed_precision check (is_partial_date(signed_on, signed_precision)),
    constraint programme_effective_precision check (is_partial_date(effective_on, effective_precision)),
    constraint programme_published_precision check (is_partial_date(published_on, published_precision)),
    constraint programme_revoked_precision check (is_partial_date(revoked_on, revoked_precision)),
    constraint programme_revoked_not_before_signed check (latest_day(revoked_on, revoked_precision) >= signed_on),
    constraint programme_kind_known check (kind in ('POLICY', 'EXECUTIVE_ORDER', 'REGULATION', 'STATUTE', 'CRIMINAL_CODE',
        'ANNOUNCEMENT'))
);
create index programme_authority_id_idx on programme (authority_id);
create index programme_revoked_by_id_idx on programme (revoked_by_id);
create index programme_codes_idx on programme using gin (codes);
create trigger programme_is_a_fact before insert on programme for each row execute function register_fact('PROGRAMME');
comment on table programme is 'The law a listing hangs in (order, statute, regulation) with the programme codes of the lists.';

create table announcement (
    id                  bigint not null,
    slug                text not null,
    authority_id        bigint not null,
    action              text not null,
    title               text not null,
    summary             text not null,
    announced_on        date not null,
    announced_precision text not null,
    effective_on        date,
    effective_precision text,
    gazetted_on         date,
    gazetted_precision  text,
    target_count        integer,
    url                 text,
    version             integer not null default 0,
    constraint announcement_pkey primary key (id),
    constraint announcement_fact_fkey foreign key (id) references fact,
    constraint announcement_authority_fkey foreign key (authority_id) references authority,
    constraint announcement_slug_key unique (slug),
    constraint announcement_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint announcement_url_form check (url ~ '^https?://'),
    constraint announcement_announced_precision check (is_partial_date(announced_on, announced_precision)),
    constraint announcement_effective_precision check (is_partial_date(effective_on, effective_precision)),
    constraint announcement_gazetted_precision check (is_partial_date(gazetted_on, gazetted_precision)),
    constraint announcement_target_count_positive check (target_count > 0),
    constraint announcement_action_known check (action in ('LISTING', 'RELISTING', 'DELISTING', 'AMENDMENT', 'SUSPENSION',
        'REINSTATEMENT', 'LICENSING', 'VISA_RESTRICTION', 'CRIMINAL_MEASURE'))
);
create index announcement_authority_id_idx on announcement (authority_id);
create index announcement_announced_on_idx on announcement (announced_on desc, id desc);
create trigger announcement_is_a_fact before insert on announcement for each row execute function register_fact('ANNOUNCEMENT');
comment on table announcement is 'One public act of an authority on a day; it names targets, or only their number (target_count).';

create table announcement_programme (
    announcement_id bigint not null,
    programme_id    bigint not null,
    constraint announcement_programme_pkey primary key (announcement_id, programme_id),
    constraint announcement_programme_announcement_fkey foreign key (announcement_id) references announcement,
    constraint announcement_programme_programme_fkey foreign key (programme_id) references programme
);
create index announcement_programme_programme_id_idx on announcement_programme (programme_id);
comment on table announcement_programme is 'The legal bases an announcement names.';

create table sanction (
    id              bigint generated by default as identity,
    slug            text not null,
    target_id       bigint not null,
    target_kind     text not null,
    jurisdiction    text not null,
    programme_id    bigint,
    programme_codes text[] not null default '{}',
    kind            text not null,
    list_reference  text,
    in_force        datemultirange not null default '{}',
    version         integer not null default 0,
    constraint sanction_pkey primary key (id),
    constraint sanction_target_fkey foreign key (target_id, target_kind) references fact (id, kind),
    constraint sanction_programme_fkey foreign key (programme_id) references programme,
    constraint sanction_slug_key unique (slug),
    constraint sanction_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint sanction_target_kind_known check (target_kind in ('OFFICIAL', 'COURT', 'ACTOR')),
    constraint sanction_jurisdiction_form check (jurisdiction ~ '^[A-Z]{2}$'),
    constraint sanction_kind_known check (kind in ('SANCTION', 'CRIMINAL_CASE', 'WANTED_NOTICE', 'ARREST_ORDER', 'CONVICTION')),
    constraint sanction_no_overlapping_listings exclude using gist (
        target_id with =, jurisdiction with =, coalesce(programme_id, 0) with =, kind with =,
        coalesce(list_reference, '') with =, in_force with &&)
);
create index sanction_target_id_idx on sanction (target_id);
create index sanction_programme_id_idx on sanction (programme_id);
create index sanction_in_force_idx on sanction using gist (in_force);
comment on table sanction is 'One target under one programme of one jurisdiction; kinds other than SANCTION are criminal measures, no sanctions in law.';
comment on column sanction.in_force is 'Fold of sanction_event, kept by trigger: the days on which the measure stood, end day excluded.';
comment on column sanction.programme_codes is 'The codes the list gives this entry, which may be several (OFAC).';

create table sanction_event (
    id                 bigint not null,
    slug               text not null,
    sanction_id        bigint not null,
    position           integer not null,
    kind               text not null,
    happened_on        date not null,
    happened_precision text not null,
    announcement_id    bigint,
    measures           text[] not null default '{}',
    reason             text,
    capacity           text,
    planned_end_on     date,
    standing           text not null,
    seen_on            date,
    seen_precision     text,
    version            integer not null default 0,
    constraint sanction_event_pkey primary key (id),
    constraint sanction_event_fact_fkey foreign key (id) references fact,
    constraint sanction_event_sanction_fkey foreign key (sanction_id) references sanction,
    constraint sanction_event_announcement_fkey foreign key (announcement_id) references announcement,
    constraint sanction_event_slug_key unique (slug),
    constraint sanction_event_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint sanction_event_position_key unique (sanction_id, position),
    constraint sanction_event_kind_known check (kind in ('LISTED', 'AMENDED', 'SUSPENDED', 'REINSTATED', 'DELISTED', 'EXPIRED',
        'SUPERSEDED')),
    constraint sanction_event_happened_precision check (is_partial_date(happened_on, happened_precision)),
    constraint sanction_event_seen_precision check (is_partial_date(seen_on, seen_precision)),
    constraint sanction_event_planned_end_after check (planned_end_on > happened_on),
    constraint sanction_event_listing_has_measures check (kind <> 'LISTED' or cardinality(measures) > 0),
    constraint sanction_event_measures_known check (measures <@ array['ASSET_FREEZE', 'TRANSACTION_BAN', 'ENTRY_BAN',
        'FAMILY_ENTRY_BAN', 'VISA_REVOCATION', 'PUBLIC_DESIGNATION', 'SECONDARY_SANCTIONS_RISK', 'CRIMINAL_CASE',
        'WANTED_NOTICE', 'ARREST_ORDER_IN_ABSENTIA', 'PRISON_SENTENCE_IN_ABSENTIA']),
    constraint sanction_event_capacity_known check (capacity in ('SERVING', 'FORMER', 'FORMER_ROLE', 'ON_LEAVE',
        'OTHER_OFFICE', 'FAMILY_MEMBER', 'ORGANISATION')),
    constraint sanction_event_standing_known check (standing in ('STATED', 'PRESUMED', 'CONTESTED', 'UNKNOWN'))
);
create index sanction_event_announcement_id_idx on sanction_event (announcement_id);
create index sanction_event_happened_on_idx on sanction_event (sanction_id, happened_on);
create trigger sanction_event_is_a_fact before insert on sanction_event for each row execute function register_fact('SANCTION_EVENT');
comment on table sanction_event is 'One step in the life of a sanction, in order of position.';
comment on column sanction_event.standing is 'How sure it is that the listing still stands: PRESUMED when nothing later was read, CONTESTED when sources disagree.';

create function fold_sanction_events(which bigint) returns datemultirange stable language plpgsql as $$
declare
    step   record;
    state  text := 'OUT';
    since  date;
    last   date;
    result datemultirange := '{}';
begin
    for step in select kind, happened_on from sanction_event where sanction_id = which order by position loop
        if step.happened_on < last then
            raise exception 'sanction %: % on % comes before the step it follows (%)', which, step.kind, step.happened_on, last
                using errcode = 'check_violation', constraint = 'sanction_events_in_order';
        end if;
        last := step.happened_on;
        if step.kind = 'LISTED' and state <> 'OUT' then
            raise exception 'sanction %: listed on % although listed already', which, step.happened_on
                using errcode = 'exclusion_violation', constraint = 'sanction_no_overlapping_listings';
        end if;
        if step.kind <> 'LISTED' and state = 'OUT' or step.kind in ('AMENDED', 'SUSPENDED') and state <> 'IN_FORCE'
           or step.kind = 'REINSTATED' and state <> 'SUSPENDED' then
            raise exception 'sanction %: % on % cannot follow, being %', which, step.kind, step.happened_on, state
                using errcode = 'check_violation', constraint = 'sanction_events_in_order';
        end if;
        if step.kind in ('LISTED', 'REINSTATED') then
            state := 'IN_FORCE';
            since := step.happened_on;
        elsif step.kind <> 'AMENDED' then
            if state = 'IN_FORCE' then
                result := result + datemultirange(daterange(since, step.happened_on));
            end if;
            state := case when step.kind = 'SUSPENDED' then 'SUSPENDED' else 'OUT' end;
        end if;
    end loop;
    return case when state = 'IN_FORCE' then result + datemultirange(daterange(since, null)) else result end;
end $$;
comment on function fold_sanction_events(bigint) is 'The days a sanction stood: opened by LISTED and REINSTATED, closed by the others, AMENDED changes nothing. Refuses steps that cannot follow one another.';

create function keep_sanction_in_force() returns trigger language plpgsql as $$
begin
    if tg_op in ('UPDATE', 'DELETE') then
        update sanction set in_force = fold_sanction_events(old.sanction_id) where id = old.sanction_id;
    end if;
    if tg_op in ('INSERT', 'UPDATE') then
        update sanction set in_force = fold_sanction_events(new.sanction_id) where id = new.sanction_id;
    end if;
    return null;
end $$;
create trigger sanction_event_keeps_in_force after insert or update or delete on sanction_event
    for each row execute function keep_sanction_in_force();

create function refuse_in_force_by_hand() returns trigger language plpgsql as $$
begin
    if new.in_force <> fold_sanction_events(new.id) then
        raise exception 'sanction %: in_force is computed from its events', new.id
            using errcode = 'check_violation', constraint = 'sanction_in_force_is_a_fold';
    end if;
    return new;
end $$;
create trigger sanction_in_force_is_a_fold before insert or update of in_force on sanction
    for each row execute function refuse_in_force_by_hand();

create function sanction_status_on(day date) returns table (sanction_id bigint, status text) stable language sql as $$
    select s.id,
           case
               when latest.kind = 'SUSPENDED' then 'SUSPENDED'
               when latest.kind in ('DELISTED', 'EXPIRED', 'SUPERSEDED') then 'LIFTED'
               when opened.standing in ('CONTESTED', 'UNKNOWN') then 'CONTESTED'
               else 'IN_FORCE'
           end
      from sanction s
      join lateral (select e.kind from sanction_event e
                     where e.sanction_id = s.id and e.happened_on <= day and e.kind <> 'AMENDED'
                     order by e.position desc limit 1) latest on true
      join lateral (select e.standing from sanction_event e
                     where e.sanction_id = s.id and e.happened_on <= day and e.kind in ('LISTED', 'REINSTATED')
                     order by e.position desc limit 1) opened on true
$$;
comment on function sanction_status_on(date) is 'The status on a day of every sanction that had been listed by then.';

create table licence (
    id              bigint not null,
    slug            text not null,
    number          text not null,
    authority_id    bigint not null,
    programme_id    bigint not null,
    announcement_id bigint,
    title           text not null,
    kind            text not null,
    issued_on       date not null,
    expires_on      date,
    notes           text,
    valid           daterange generated always as (daterange(issued_on, expires_on, '[]')) stored,
    version         integer not null default 0,
    constraint licence_pkey primary key (id),
    constraint licence_fact_fkey foreign key (id) references fact,
    constraint licence_authority_fkey foreign key (authority_id) references authority,
    constraint licence_programme_fkey foreign key (programme_id) references programme,
    constraint licence_announcement_fkey foreign key (announcement_id) references announcement,
    constraint licence_slug_key unique (slug),
    constraint licence_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint licence_number_once unique (programme_id, number),
    constraint licence_expires_not_before_issue check (expires_on >= issued_on),
    constraint licence_kind_known check (kind in ('STANDING', 'WIND_DOWN', 'MAINTENANCE', 'SECTORAL'))
);
create index licence_authority_id_idx on licence (authority_id);
create index licence_announcement_id_idx on licence (announcement_id);
create trigger licence_is_a_fact before insert on licence for each row execute function register_fact('LICENCE');
comment on table licence is 'A general licence: a published exception for all, with number, issue and expiry.';
