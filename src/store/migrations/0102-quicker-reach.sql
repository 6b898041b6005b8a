-- The roles that the acting person holds for a round, or for anything if round is null. A role at the organiser of its campaign, or
-- above, is one for all its rounds, also where a unit is moved away from below it later.
create or replace function chiso_roles(round uuid) returns setof text
  language sql stable security definer set search_path = public
  as $$
    select g.role
    from role_grants g
    join people p on p.id = g.person_id and p.disabled_at is null
    left join rounds r on r.id = round
    left join campaigns c on c.id = r.campaign_id
    where g.person_id = chiso_person()
      and g.ended_at is null
      and (round is null
        or ((g.round_id is null or g.round_id = round)
          and (g.role = 'administrator'
            or g.organisation_id in (select organisations_above(r.organisation_id, r.as_of))
            or (c.id is not null and g.round_id is null
              and g.organisation_id in (select organisations_above(c.organiser_id, c.as_of)))
            or (g.role in ('lead-agency-editor', 'lead-agency-head', 'survey-office', 'enumerator', 'viewer')
              and r.organisation_id in (select organisations_above(g.organisation_id, r.as_of))))))
  $$;

-- The rounds within reach of the acting person. Every unit of a campaign stands below its organiser on the campaign's day, so that
-- whoever has a role there or above has it for all its rounds: they are not looked for one by one. What stands below and above
-- each organisation is gone through only for the rest.
create or replace function chiso_rounds(variadic wanted text[] default '{}') returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    with recursive
      held as materialized (
        select g.role = 'administrator' as everywhere, g.organisation_id, g.round_id,
          g.role in ('lead-agency-editor', 'lead-agency-head', 'survey-office', 'enumerator', 'viewer') as takes_part
        from role_grants g
        join people p on p.id = g.person_id and p.disabled_at is null
        where g.person_id = chiso_person()
          and g.ended_at is null
          and (wanted = '{}' or g.role = any (wanted))
      ),
      whole as materialized (
        select c.id from campaigns c
        where exists (
          select from held h
          where h.round_id is null
            and (h.everywhere or h.organisation_id in (select organisations_above(c.organiser_id, c.as_of))))
      ),
      below(only_round, id, first_day, end_day) as (
        select round_id, organisation_id, '-infinity'::date, 'infinity'::date from held
        where not everywhere and exists (select from rounds where campaign_id is null or campaign_id not in (select id from whole))
        union
        select b.only_round, p.organisation_id, greatest(b.first_day, p.valid_from), least(b.end_day, p.valid_to)
        from below b
        join organisation_parents p on p.parent_id = b.id
        where greatest(b.first_day, p.valid_from) < least(b.end_day, p.valid_to)
      ),
      above(only_round, id, first_day, end_day) as (
        select round_id, organisation_id, '-infinity'::date, 'infinity'::date from held
        where takes_part and exists (select from rounds where campaign_id is null or campaign_id not in (select id from whole))
        union
        select a.only_round, p.parent_id, greatest(a.first_day, p.valid_from), least(a.end_day, p.valid_to)
        from above a
        join organisation_parents p on p.organisation_id = a.id
        where greatest(a.first_day, p.valid_from) < least(a.end_day, p.valid_to)
      )
    select r.id from rounds r where r.campaign_id in (select id from whole)
    union all
    (
      select r.id from held h join rounds r on h.round_id is null or h.round_id = r.id
      where h.everywhere and (r.campaign_id is null or r.campaign_id not in (select id from whole))
      union
      -- Each looks for its own rounds: they are few where a campaign is not seen as a whole.
      select r.id
      from below b
      cross join lateral (
        select id from rounds
        where organisation_id = b.id and as_of >= b.first_day and as_of < b.end_day
          and (campaign_id is null or campaign_id not in (select id from whole))
        offset 0) r
      where b.only_round is null or b.only_round = r.id
      union
      select r.id
      from above a
      cross join lateral (
        select id from rounds
        where organisation_id = a.id and as_of >= a.first_day and as_of < a.end_day
          and (campaign_id is null or campaign_id not in (select id from whole))
        offset 0) r
      where a.only_round is null or a.only_round = r.id
    )
  $$;

-- The campaigns that the acting person sees: those of which they see all rounds without looking for any, and of the others those
-- of which they see one.
create or replace function chiso_campaigns() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    with whole as materialized (
      select c.id from campaigns c
      where exists (
        select
        from role_grants g
        join people p on p.id = g.person_id and p.disabled_at is null
        where g.person_id = chiso_person() and g.ended_at is null and g.round_id is null
          and (g.role = 'administrator'
            or g.organisation_id in (select organisations_above(c.organiser_id, c.as_of))))
    )
    select id from whole
    union all
    select c.id from campaigns c
    where c.id not in (select id from whole)
      and exists (select from rounds r where r.campaign_id = c.id and r.id in (select chiso_rounds()) offset 0)
  $$;
