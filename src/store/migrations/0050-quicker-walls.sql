-- The same rights, asked once for a statement and not once for a row: with a hundred rows a round that was most of the time
-- of a request. And asked upwards: an organisation has a few above it, but may have thousands below.

create index organisation_parents_child on organisation_parents (organisation_id);

-- An organisation and those above it on a day.
create function organisations_above(bottom uuid, day date) returns setof uuid
  language sql stable
  as $$
    with recursive above(id) as (
      select bottom
      union
      select p.parent_id
      from organisation_parents p
      join above a on p.organisation_id = a.id
      where p.valid_from <= day and (p.valid_to is null or p.valid_to > day)
    )
    select id from above
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
            or g.organisation_id in (select organisations_above(r.organisation_id, r.created_at::date))
            or (g.role in ('lead-agency-editor', 'lead-agency-head', 'survey-office', 'enumerator', 'viewer')
              and r.organisation_id in (select organisations_above(g.organisation_id, r.created_at::date))))))
  $$;

-- The rounds for which the acting person holds one of some roles, or any role if none is named: those for which chiso_roles
-- gives one.
create function chiso_rounds(variadic wanted text[] default '{}') returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select r.id
    from rounds r
    where exists (
      select
      from role_grants g
      join people p on p.id = g.person_id and p.disabled_at is null
      where g.person_id = chiso_person()
        and g.ended_at is null
        and (wanted = '{}' or g.role = any (wanted))
        and (g.round_id is null or g.round_id = r.id)
        and (g.role = 'administrator'
          or g.organisation_id in (select organisations_above(r.organisation_id, r.created_at::date))
          or (g.role in ('lead-agency-editor', 'lead-agency-head', 'survey-office', 'enumerator', 'viewer')
            and r.organisation_id in (select organisations_above(g.organisation_id, r.created_at::date)))))
  $$;

alter policy read on rounds using (id in (select chiso_rounds()));
alter policy read on figure_entries using (round_id in (select chiso_rounds()));
alter policy read on score_entries using (round_id in (select chiso_rounds()));
alter policy read on round_documents using (round_id in (select chiso_rounds()));
alter policy read on evidence_items using (round_id in (select chiso_rounds()));
alter policy read on audit_log using (
  (select chiso_is('administrator')) or chain in (select round::text from chiso_rounds('coordinator') round)
);
