-- What reaches a campaign from outside its course: points of surveys, which the organiser's survey office or coordinator brings in,
-- and figures that other ministries give, which stand beside those of the units and count for nothing by themselves.

-- The day that a figure is of, where whoever gives it tells.
alter table figure_entries add column dated_on date;
create or replace view current_figures with (security_invoker = true) as
  select distinct on (round_id, code, figure) * from figure_entries order by round_id, code, figure, version desc;

-- Whether the acting person holds one of these roles at the organiser of a round's campaign, or above; an administrator anywhere.
create function chiso_holds_at_organiser(round uuid, variadic wanted text[]) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select exists (
      select
      from rounds r
      join campaigns c on c.id = r.campaign_id
      join role_grants g on g.role = any (wanted)
      join people p on p.id = g.person_id and p.disabled_at is null
      where r.id = round
        and g.person_id = chiso_person() and g.ended_at is null and g.round_id is null
        and (g.role = 'administrator' or g.organisation_id in (select organisations_above(c.organiser_id, c.as_of))))
  $$;

-- Whether a round's campaign was published: what stands in it is changed by a correction only from then on.
create function chiso_is_published(round uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select exists (
      select from rounds r join publications p on p.campaign_id = r.campaign_id where r.id = round)
  $$;

-- Whether the acting person brings in points of a survey: for what goes through no course, until the campaign is published.
create function chiso_brings_points(round uuid, item text) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select chiso_holds_at_organiser(round, 'administrator', 'coordinator', 'survey-office')
      and not exists (select from round_items i where i.round_id = round and i.code = item)
      and not chiso_is_published(round)
  $$;

create or replace function chiso_enters(round uuid, item text) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select case
      when r.campaign_id is null then
        chiso_may(round, 'administrator', 'coordinator', 'lead-agency-editor', 'lead-agency-head')
      -- Points of surveys and votes go through no course: who organises the campaign brings them in, until it is published.
      when not exists (select from round_items i where i.round_id = round and i.code = item) then
        round in (select chiso_organised_rounds()) and not chiso_is_published(round)
      else exists (
        select from round_items i
        where i.round_id = round and i.code = item and i.state in ('open', 'returned')
          and exists (
            select from chiso_item_roles(round, item) role
            where role in ('coordinator', 'lead-agency-editor', 'lead-agency-head')))
    end
    from rounds r where r.id = round
  $$;

drop policy write on figure_entries;
create policy write on figure_entries for insert with check (
  entered_by = chiso_person() and (chiso_brings_points(round_id, code) or chiso_enters(round_id, code))
);

create table external_figures (
  round_id uuid not null references rounds,
  code text not null,
  figure text not null,
  version integer not null check (version >= 1),
  -- Plain decimal text, exact; null where it was taken away.
  value text,
  source text,
  dated_on date,
  entered_by text references people,
  entered_at timestamptz not null,
  primary key (round_id, code, figure, version)
);

alter table external_figures enable row level security;
create policy read on external_figures for select using (round_id in (select chiso_rounds()));
create policy write on external_figures for insert with check (
  entered_by = chiso_person()
  and chiso_holds_at_organiser(round_id, 'appraiser')
  and exists (select from round_items i where i.round_id = external_figures.round_id and i.code = external_figures.code)
  and not chiso_is_published(round_id)
);
create trigger append_only before update or delete or truncate on external_figures
  for each statement execute function refuse_change();

create view current_external_figures with (security_invoker = true) as
  select distinct on (round_id, code, figure) * from external_figures order by round_id, code, figure, version desc;

grant select, insert on external_figures to chiso_app;
grant select on current_external_figures to chiso_app;
