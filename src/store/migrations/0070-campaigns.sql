-- A campaign is one measurement of many organisations: a framework, a calendar, and the rounds of those that take part. The
-- course of each sub-criterion is a list of steps; like everything entered it only grows.

create table campaigns (
  id uuid primary key,
  -- Who measures: the ministry its provinces, a province its departments or communes.
  organiser_id uuid not null references organisations,
  index_year integer not null check (index_year between 2000 and 2100),
  title text not null check (char_length(title) between 1 and 300),
  par_framework text not null,
  sipas_framework text,
  -- The day as of which the organisations are taken.
  as_of date not null,
  -- Whether an appraisal counts only when a second appraiser confirms it.
  needs_second boolean not null,
  -- Share of the council's members that must vote, in per cent.
  quorum_percent integer not null check (quorum_percent between 1 and 100),
  -- A sample or a simulation, marked as such wherever it is shown.
  is_sample boolean not null default false,
  created_by text references people,
  created_at timestamptz not null,
  unique (organiser_id, index_year, par_framework)
);

alter table rounds alter column sipas_framework drop not null;
alter table rounds add column campaign_id uuid references campaigns;
-- The day as of which the tree of organisations says who is above and below: that of the campaign, or of its opening.
alter table rounds add column as_of date not null default (now() at time zone 'Asia/Ho_Chi_Minh')::date;
update rounds set as_of = (created_at at time zone 'Asia/Ho_Chi_Minh')::date;
-- One a year beside the campaigns, and one in each of those.
alter table rounds drop constraint rounds_organisation_id_index_year_key;
create unique index rounds_alone on rounds (organisation_id, index_year) where campaign_id is null;
create unique index rounds_campaign on rounds (campaign_id, organisation_id);
create index rounds_organisation on rounds (organisation_id);

-- The calendar: a change of a window is a new version of it.
create table campaign_windows (
  campaign_id uuid not null references campaigns,
  kind text not null check (kind in ('assess', 'review', 'send', 'appraise', 'appeal', 'publish')),
  version integer not null check (version >= 1),
  -- Whole days in Vietnam, both included.
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  reason text,
  entered_by text references people,
  entered_at timestamptz not null,
  primary key (campaign_id, kind, version)
);

-- A later last day for one organisation.
create table window_extensions (
  round_id uuid not null references rounds,
  kind text not null check (kind in ('assess', 'review', 'send', 'appraise', 'appeal', 'publish')),
  version integer not null check (version >= 1),
  closes_on date not null,
  reason text not null check (reason <> ''),
  entered_by text not null references people,
  entered_at timestamptz not null,
  primary key (round_id, kind, version)
);

create table assignments (
  round_id uuid not null references rounds,
  code text not null,
  version integer not null check (version >= 1),
  -- Null while nobody leads it: it is the organisation's own then.
  lead_id uuid references organisations,
  co_operating uuid[] not null default '{}',
  reason text,
  entered_by text references people,
  entered_at timestamptz not null,
  primary key (round_id, code, version)
);

-- The rows of the course's table that lead from one state to another, for the guard below; a test holds them to the program's.
create table course_moves (
  action text not null,
  from_state text not null,
  to_state text not null,
  roles text[] not null,
  -- Only where the campaign asks for no second appraiser.
  without_second boolean not null default false,
  -- An action whose newest step somebody else must have taken.
  not_by text,
  primary key (action, from_state)
);
insert into course_moves (action, from_state, to_state, roles) values
  ('submit', 'open', 'submitted', '{lead-agency-head,coordinator}'),
  ('submit', 'returned', 'submitted', '{lead-agency-head,coordinator}'),
  ('take-back', 'submitted', 'open', '{lead-agency-head,coordinator}'),
  ('accept', 'submitted', 'accepted', '{coordinator}'),
  ('return', 'submitted', 'returned', '{coordinator}'),
  ('return', 'accepted', 'returned', '{coordinator}'),
  ('consolidate', 'accepted', 'frozen', '{coordinator}'),
  ('reopen', 'frozen', 'accepted', '{coordinator}'),
  ('send', 'frozen', 'sent', '{coordinator}'),
  ('appraise', 'sent', 'appraised', '{appraiser}'),
  ('appraise', 'appraised', 'appraised', '{appraiser}'),
  ('appraise', 'confirmed', 'appraised', '{appraiser}'),
  ('object', 'appraised', 'sent', '{appraiser}'),
  ('object', 'confirmed', 'sent', '{appraiser}'),
  ('release', 'confirmed', 'released', '{appraiser}'),
  ('appeal', 'released', 'appealed', '{coordinator,lead-agency-head}'),
  ('answer', 'appealed', 'answered', '{appraiser}'),
  ('escalate', 'answered', 'escalated', '{coordinator,lead-agency-head}'),
  ('vote', 'sent', 'sent', '{council-member}'),
  ('vote', 'escalated', 'escalated', '{council-member}'),
  ('decide', 'escalated', 'decided', '{council-member}'),
  ('publish', 'released', 'published', '{appraiser}'),
  ('publish', 'answered', 'published', '{appraiser}'),
  ('publish', 'decided', 'published', '{appraiser}');
insert into course_moves values
  ('confirm', 'appraised', 'confirmed', '{appraiser}', false, 'appraise'),
  ('release', 'appraised', 'released', '{appraiser}', true, null);

create table course_steps (
  round_id uuid not null references rounds,
  code text not null,
  version integer not null check (version >= 1),
  action text not null,
  state text not null,
  reason text,
  -- What the action asks for beside a reason: points and the coded reason of a cut, an outcome, a vote, a claim that it does
  -- not apply.
  details jsonb not null default '{}',
  entered_by text references people,
  entered_at timestamptz not null,
  primary key (round_id, code, version)
);

-- Where each sub-criterion stands now. Kept by the triggers below and by nobody else.
create table round_items (
  round_id uuid not null references rounds,
  code text not null,
  state text not null,
  -- The newest step; 0 before the first.
  step integer not null check (step >= 0),
  -- False where the submission claims that it does not apply to the organisation.
  applies boolean not null default true,
  -- Points as they stand: claimed with the submission, set by the appraisal, given after an appeal. Each stays beside the others.
  claimed numeric,
  appraised numeric,
  final numeric,
  lead_id uuid references organisations,
  co_operating uuid[] not null default '{}',
  changed_at timestamptz not null,
  primary key (round_id, code)
);
create index round_items_lead on round_items (lead_id);

create table explanations (
  round_id uuid not null references rounds,
  code text not null,
  version integer not null check (version >= 1),
  text text not null,
  entered_by text references people,
  entered_at timestamptz not null,
  primary key (round_id, code, version)
);

create table item_comments (
  round_id uuid not null references rounds,
  code text not null,
  id uuid not null,
  text text not null check (char_length(text) between 1 and 5000),
  mentions text[] not null default '{}',
  entered_by text not null references people,
  entered_at timestamptz not null,
  primary key (round_id, code, id)
);

-- The score after appeals stands beside the others.
alter table score_entries drop constraint score_entries_stage_check;
alter table score_entries add constraint score_entries_stage_check check (stage in ('self', 'appraised', 'final'));

-- How far each round is: how many of its sub-criteria stand in each state, and the sums of their points. Kept like round_items,
-- from which it can be counted at any time.
create table round_progress (
  round_id uuid primary key references rounds,
  states jsonb not null,
  claimed numeric,
  appraised numeric,
  final numeric
);

-- What a step makes of a sub-criterion.
create function moved_item(item round_items, step course_steps) returns round_items
  language sql immutable set search_path = public
  as $$
    select item.round_id, item.code, step.state, step.version,
      case when step.action = 'submit' then coalesce((step.details ->> 'applies')::boolean, true)
        when step.action in ('return', 'take-back') then true else item.applies end,
      case when step.action = 'submit' then (step.details ->> 'claimed')::numeric
        when step.action in ('return', 'take-back') then null else item.claimed end,
      case when step.action = 'appraise' then (step.details ->> 'points')::numeric
        when step.action = 'object' then null else item.appraised end,
      case when step.action in ('answer', 'decide') then coalesce((step.details ->> 'points')::numeric, item.final)
        when step.action = 'publish' then coalesce(item.final, item.appraised) else item.final end,
      item.lead_id, item.co_operating, step.entered_at
  $$;

-- A step follows the newest one and is one of the table's; the trigger moves the sub-criteria along. What the program itself
-- writes is held to the same. All steps of a statement together: those of thousands of rounds are one insert. Of one
-- sub-criterion a statement takes one step.
create function take_steps() returns trigger
  language plpgsql security definer set search_path = public
  as $$
    declare
      wrong record;
      own text[];
    begin
      if chiso_restoring(tg_relid) then
        return null;
      end if;
      insert into round_items (round_id, code, state, step, changed_at)
        select round_id, code, state, 1, entered_at from taken where version = 1 and action = 'assign' and state = 'open';
      if exists (select from taken where version > 1 or action <> 'assign' or state <> 'open') then
        perform from round_items i join taken t using (round_id, code)
          where t.version > 1 or t.action <> 'assign' or t.state <> 'open'
          order by i.round_id, i.code for no key update of i;
        select t.version, t.code, i.step into wrong
          from taken t left join round_items i using (round_id, code)
          where (t.version > 1 or t.action <> 'assign' or t.state <> 'open') and i.step + 1 is distinct from t.version limit 1;
        if found then
          raise exception 'step % of % does not follow step %', wrong.version, wrong.code, wrong.step
            using errcode = 'unique_violation';
        end if;
        -- Who has a role for all of the campaign has it for each of its rounds: asked once. An agency's roles are asked for each.
        select array_agg(distinct role) into own
          from (
            select distinct r.campaign_id from rounds r where r.id in (select round_id from taken)
          ) one, chiso_campaign_roles(one.campaign_id) role
          where role not in ('administrator', 'lead-agency-editor', 'lead-agency-head')
            and (select count(distinct r.campaign_id) from rounds r where r.id in (select round_id from taken)) = 1;
        select t.action, t.code, i.state as from_state, t.state as to_state into wrong
          from taken t join round_items i using (round_id, code)
          where (t.version > 1 or t.action <> 'assign' or t.state <> 'open')
            and not is_move(t::course_steps, i.state, coalesce(own, '{}'))
          limit 1;
        if found then
          raise exception '% does not lead % from % to %', wrong.action, wrong.code, wrong.from_state, wrong.to_state
            using errcode = 'insufficient_privilege';
        end if;
        update round_items i
          set (state, step, applies, claimed, appraised, final, changed_at) =
            (select m.state, m.step, m.applies, m.claimed, m.appraised, m.final, m.changed_at
              from moved_item(i, t::course_steps) m)
          from taken t
          where i.round_id = t.round_id and i.code = t.code
            and (t.version > 1 or t.action <> 'assign' or t.state <> 'open');
      end if;
      -- Whoever comes second counts again what the first has moved.
      perform from round_progress where round_id in (select round_id from taken) order by round_id for no key update;
      insert into round_progress (round_id, states, claimed, appraised, final)
        select round_id, jsonb_object_agg(state, items), sum(claimed), sum(appraised), sum(final)
        from (
          select round_id, state, count(*) as items, sum(claimed) as claimed, sum(appraised) as appraised, sum(final) as final
          from round_items where round_id in (select round_id from taken)
          group by round_id, state
        ) by_state
        group by round_id
        order by round_id
        on conflict (round_id) do update
          set states = excluded.states, claimed = excluded.claimed, appraised = excluded.appraised, final = excluded.final;
      return null;
    end
  $$;
create trigger take_steps after insert on course_steps referencing new table as taken
  for each statement execute function take_steps();

-- An assignment follows the newest one of a sub-criterion that is in the course.
create function keep_assignment() returns trigger
  language plpgsql security definer set search_path = public
  as $$
    begin
      if chiso_restoring(tg_relid) then
        return new;
      end if;
      update round_items set lead_id = new.lead_id, co_operating = new.co_operating
        where round_id = new.round_id and code = new.code;
      if not found or new.version <> 1 + coalesce(
        (select max(a.version) from assignments a where a.round_id = new.round_id and a.code = new.code), 0) then
        raise exception 'assignment % of % does not follow the newest', new.version, new.code
          using errcode = 'unique_violation';
      end if;
      return new;
    end
  $$;
create trigger keep_assignment before insert on assignments for each row execute function keep_assignment();

-- Keeps a sub-criterion from moving on until the transaction ends: for what is entered while it stays where it is (shared), or
-- for the next step. The server's role may not lock what it may not change.
create function chiso_hold_item(round uuid, item text, shared boolean) returns void
  language plpgsql security definer set search_path = public
  as $$
    begin
      if shared then
        perform from round_items where round_id = round and code = item for share;
      else
        perform from round_items where round_id = round and code = item for no key update;
      end if;
    end
  $$;

-- Keeps a campaign's calendar from being changed by another until the transaction ends.
create function chiso_hold_campaign(campaign uuid) returns void
  language plpgsql security definer set search_path = public
  as $$
    begin
      perform from campaigns where id = campaign for no key update;
    end
  $$;

create or replace function chiso_roles(round uuid) returns setof text
  language sql stable security definer set search_path = public
  as $$
    select g.role
    from role_grants g
    join people p on p.id = g.person_id and p.disabled_at is null
    left join rounds r on r.id = round
    where g.person_id = chiso_person()
      and g.ended_at is null
      and (round is null
        or ((g.round_id is null or g.round_id = round)
          and (g.role = 'administrator'
            or g.organisation_id in (select organisations_above(r.organisation_id, r.as_of))
            or (g.role in ('lead-agency-editor', 'lead-agency-head', 'survey-office', 'enumerator', 'viewer')
              and r.organisation_id in (select organisations_above(g.organisation_id, r.as_of))))))
  $$;

-- The same for all rounds at once: the organisations above and below those of the person's roles are found once, each with
-- the days on which it stands there, and not for every round of a campaign of thousands.
create or replace function chiso_rounds(variadic wanted text[] default '{}') returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    with recursive
      held as (
        select g.role, g.organisation_id, g.round_id,
          g.role in ('lead-agency-editor', 'lead-agency-head', 'survey-office', 'enumerator', 'viewer') as takes_part
        from role_grants g
        join people p on p.id = g.person_id and p.disabled_at is null
        where g.person_id = chiso_person()
          and g.ended_at is null
          and (wanted = '{}' or g.role = any (wanted))
      ),
      below(top, id, first_day, end_day) as (
        select organisation_id, organisation_id, '-infinity'::date, 'infinity'::date from held where role <> 'administrator'
        union
        select b.top, p.organisation_id, greatest(b.first_day, p.valid_from), least(b.end_day, p.valid_to)
        from below b
        join organisation_parents p on p.parent_id = b.id
        where greatest(b.first_day, p.valid_from) < least(b.end_day, p.valid_to)
      ),
      above(bottom, id, first_day, end_day) as (
        select organisation_id, organisation_id, '-infinity'::date, 'infinity'::date from held where takes_part
        union
        select a.bottom, p.parent_id, greatest(a.first_day, p.valid_from), least(a.end_day, p.valid_to)
        from above a
        join organisation_parents p on p.organisation_id = a.id
        where greatest(a.first_day, p.valid_from) < least(a.end_day, p.valid_to)
      )
    select r.id from held h join rounds r on h.round_id is null or h.round_id = r.id
    where h.role = 'administrator'
    union
    select r.id
    from held h
    join below b on b.top = h.organisation_id
    join rounds r on r.organisation_id = b.id and r.as_of >= b.first_day and r.as_of < b.end_day
    where h.round_id is null or h.round_id = r.id
    union
    select r.id
    from held h
    join above a on a.bottom = h.organisation_id
    join rounds r on r.organisation_id = a.id and r.as_of >= a.first_day and r.as_of < a.end_day
    where h.takes_part and (h.round_id is null or h.round_id = r.id)
  $$;

-- The campaigns that the acting person organises, and their rounds.
create function chiso_organised_campaigns() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select c.id from campaigns c where chiso_may_open(c.organiser_id) $$;

create function chiso_organised_rounds() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select r.id from rounds r where r.campaign_id in (select chiso_organised_campaigns()) $$;

-- Whether an organisation may take part in a campaign: it stands below the organiser on the campaign's day.
create function chiso_has_place(campaign uuid, unit uuid, day date) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select exists (
      select from campaigns c
      where c.id = campaign and c.as_of = day and c.organiser_id in (select organisations_above(unit, day)))
  $$;

-- Who organises a campaign opens the rounds of units that stand below the organiser on the campaign's day, also of those that
-- have ended since.
drop policy write on rounds;
create policy write on rounds for insert with check (
  created_by = chiso_person()
  and case
    when campaign_id is null then chiso_may_open(organisation_id)
    else campaign_id in (select chiso_organised_campaigns()) and chiso_has_place(campaign_id, organisation_id, as_of)
  end
);

-- The roles that the acting person holds in the course of a round: as for the round, but who judges does so for the organiser
-- of the campaign, not for who is measured.
create function chiso_course_roles(round uuid) returns setof text
  language sql stable security definer set search_path = public
  as $$
    select role from chiso_roles(round) role where role not in ('appraiser', 'council-member')
    union
    select g.role
    from rounds r
    join campaigns c on c.id = r.campaign_id
    join role_grants g on g.role in ('appraiser', 'council-member')
    join people p on p.id = g.person_id and p.disabled_at is null
    where r.id = round
      and g.person_id = chiso_person() and g.ended_at is null and (g.round_id is null or g.round_id = round)
      and g.organisation_id in (select organisations_above(c.organiser_id, c.as_of))
  $$;

-- The roles that the acting person holds for all of a campaign: at its organiser or above.
create function chiso_campaign_roles(campaign uuid) returns setof text
  language sql stable security definer set search_path = public
  as $$
    select g.role
    from role_grants g
    join people p on p.id = g.person_id and p.disabled_at is null
    join campaigns c on c.id = campaign
    where g.person_id = chiso_person() and g.ended_at is null and g.round_id is null
      and (g.role = 'administrator'
        or g.organisation_id in (select organisations_above(c.organiser_id, c.as_of)))
  $$;

-- The roles that the acting person holds for a sub-criterion: as in its round's course, but an agency's editor or head only for what
-- the agency leads, or an organisation below it, or nobody yet. Where it co-operates, both only enter.
create function chiso_item_roles(round uuid, item text) returns setof text
  language sql stable security definer set search_path = public
  as $$
    select role from chiso_course_roles(round) role
    where role not in ('lead-agency-editor', 'lead-agency-head')
      or exists (select from round_items i where i.round_id = round and i.code = item and i.lead_id is null)
    union
    select case when g.organisation_id in (select organisations_above(i.lead_id, r.as_of)) then g.role
      else 'lead-agency-editor' end
    from round_items i
    join rounds r on r.id = i.round_id
    join role_grants g on g.role in ('lead-agency-editor', 'lead-agency-head')
    join people p on p.id = g.person_id and p.disabled_at is null
    where i.round_id = round and i.code = item
      and g.person_id = chiso_person() and g.ended_at is null and (g.round_id is null or g.round_id = round)
      and exists (
        select from unnest(i.co_operating || i.lead_id) agency
        where g.organisation_id in (select organisations_above(agency, r.as_of)))
  $$;

-- Whether a move of the table leads from a state to that of a step, by a person with some roles for the whole campaign.
create function is_move(step course_steps, from_state text, campaign_roles text[]) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select exists (
      select from course_moves m
      where m.action = step.action and m.from_state = is_move.from_state and m.to_state = step.state
        and case
          when step.entered_by is null or m.roles && campaign_roles then true
          else exists (select from chiso_item_roles(step.round_id, step.code) role where role = any (m.roles))
        end
        and (not m.without_second or exists (
          select from rounds r join campaigns c on c.id = r.campaign_id and not c.needs_second where r.id = step.round_id))
        and (m.not_by is null or step.entered_by is distinct from (
          select s.entered_by from course_steps s
          where s.round_id = step.round_id and s.code = step.code and s.action = m.not_by and s.version < step.version
          order by s.version desc limit 1)))
  $$;
revoke execute on function is_move(course_steps, text, text[]) from public;

-- Whether the acting person enters what belongs to a sub-criterion. In a campaign only while it is open or returned.
create function chiso_enters(round uuid, item text) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select case
      when r.campaign_id is null then
        chiso_may(round, 'administrator', 'coordinator', 'lead-agency-editor', 'lead-agency-head')
      -- Points of surveys and votes go through no course: who organises the campaign brings them in.
      when not exists (select from round_items i where i.round_id = round and i.code = item) then
        round in (select chiso_organised_rounds())
      else exists (
        select from round_items i
        where i.round_id = round and i.code = item and i.state in ('open', 'returned')
          and exists (
            select from chiso_item_roles(round, item) role
            where role in ('coordinator', 'lead-agency-editor', 'lead-agency-head')))
    end
    from rounds r where r.id = round
  $$;

-- Whether the acting person adds evidence for a sub-criterion: while it is entered, and with an appeal.
create function chiso_adds_evidence(round uuid, item text) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select chiso_enters(round, item) or exists (
      select from round_items i
      where i.round_id = round and i.code = item and i.state in ('released', 'answered')
        and exists (
          select from chiso_item_roles(round, item) role where role in ('coordinator', 'lead-agency-head')))
  $$;

-- Whether the acting person sets a score of a stage. In a campaign only with the step that gives it.
create function chiso_judges(round uuid, item text, stage text) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select case
      when r.campaign_id is null then chiso_may(round, 'administrator', 'appraiser', 'council-member')
      else exists (
        select from round_items i
        where i.round_id = round and i.code = item
          and i.state in (select unnest(case stage
            when 'appraised' then array['sent', 'appraised', 'confirmed']
            -- After an appeal, and to correct what was published.
            else array['answered', 'decided', 'published'] end))
          and exists (
            select from chiso_course_roles(round) role where role in ('appraiser', 'council-member')))
    end
    from rounds r where r.id = round
  $$;

-- The campaigns that the acting person sees: those of their rounds, and those that they may organise.
create function chiso_campaigns() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select campaign_id from rounds where id in (select chiso_rounds()) and campaign_id is not null
    union
    select c.id from campaigns c
    where exists (
      select
      from role_grants g
      join people p on p.id = g.person_id and p.disabled_at is null
      where g.person_id = chiso_person() and g.ended_at is null and g.round_id is null
        and (g.role = 'administrator'
          or g.organisation_id in (select organisations_above(c.organiser_id, c.as_of))))
  $$;

alter table campaigns enable row level security;
alter table campaign_windows enable row level security;
alter table window_extensions enable row level security;
alter table assignments enable row level security;
alter table course_moves enable row level security;
alter table course_steps enable row level security;
alter table round_items enable row level security;
alter table round_progress enable row level security;
alter table explanations enable row level security;
alter table item_comments enable row level security;

create policy read on campaigns for select using (id in (select chiso_campaigns()));
create policy write on campaigns for insert with check (created_by = chiso_person() and chiso_may_open(organiser_id));
create policy read on campaign_windows for select using (campaign_id in (select chiso_campaigns()));
create policy write on campaign_windows for insert with check (
  entered_by = chiso_person()
  and exists (select from campaigns c where c.id = campaign_id and chiso_may_open(c.organiser_id))
);
create policy read on window_extensions for select using (round_id in (select chiso_rounds()));
create policy write on window_extensions for insert with check (
  entered_by = chiso_person() and round_id in (select chiso_organised_rounds())
);
create policy read on assignments for select using (round_id in (select chiso_rounds()));
create policy write on assignments for insert with check (
  entered_by = chiso_person()
  and (round_id in (select chiso_rounds('coordinator')) or round_id in (select chiso_organised_rounds()))
);
create policy read on course_moves for select using (chiso_person() is not null);
create policy read on course_steps for select using (round_id in (select chiso_rounds()));
-- Who organises the campaign assigns; who may take the other steps is asked by take_steps.
create policy write on course_steps for insert with check (
  entered_by = chiso_person()
  and case action
    when 'assign' then round_id in (select chiso_organised_rounds())
    else round_id in (select chiso_rounds())
  end
);
create policy read on round_items for select using (round_id in (select chiso_rounds()));
create policy read on round_progress for select using (round_id in (select chiso_rounds()));
create policy read on explanations for select using (round_id in (select chiso_rounds()));
create policy write on explanations for insert with check (
  entered_by = chiso_person() and chiso_enters(round_id, code)
);
create policy read on item_comments for select using (round_id in (select chiso_rounds()));
create policy write on item_comments for insert with check (
  entered_by = chiso_person() and exists (select from chiso_roles(round_id))
  and exists (select from round_items i where i.round_id = item_comments.round_id and i.code = item_comments.code)
);

drop policy write on evidence_items;
create policy write on evidence_items for insert with check (
  entered_by = chiso_person() and chiso_adds_evidence(round_id, code) and chiso_brings_file(round_id, sha256)
);

drop policy write on figure_entries;
create policy write on figure_entries for insert with check (
  entered_by = chiso_person() and chiso_enters(round_id, code)
);
drop policy write on score_entries;
create policy write on score_entries for insert with check (
  entered_by = chiso_person()
  and case stage
    when 'self' then chiso_enters(round_id, code)
    else chiso_judges(round_id, code, stage)
  end
);

create trigger append_only before update or delete or truncate on campaign_windows
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on window_extensions
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on assignments
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on course_steps
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on explanations
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on item_comments
  for each statement execute function refuse_change();

create view current_windows with (security_invoker = true) as
  select distinct on (campaign_id, kind) * from campaign_windows order by campaign_id, kind, version desc;
create view current_extensions with (security_invoker = true) as
  select distinct on (round_id, kind) * from window_extensions order by round_id, kind, version desc;
create view current_explanations with (security_invoker = true) as
  select distinct on (round_id, code) * from explanations order by round_id, code, version desc;

grant select, insert on campaigns, campaign_windows, window_extensions, assignments, course_steps, explanations,
  item_comments to chiso_app;
grant select on course_moves, round_items, round_progress, current_windows, current_extensions, current_explanations to chiso_app;
