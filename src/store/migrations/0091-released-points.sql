-- What the appraisal gives is known to who judges and organises, and to who is measured only once it is released.

-- The rounds of which the acting person knows the appraisal before its release: those for which they stand at the organiser, in
-- another part than that of who enters. Whoever acts for the unit alone is not among them.
create function chiso_judged_rounds() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    with held as materialized (
      select g.role, g.organisation_id, g.round_id
      from role_grants g
      join people p on p.id = g.person_id and p.disabled_at is null
      where g.person_id = chiso_person() and g.ended_at is null
        and g.role in ('administrator', 'coordinator', 'appraiser', 'council-member', 'viewer')
    ),
    seats as materialized (
      select distinct c.id as campaign_id, case when h.role = 'administrator' then null else h.round_id end as round_id
      from campaigns c
      join held h on h.role = 'administrator'
        or h.organisation_id in (select organisations_above(c.organiser_id, c.as_of))
    )
    select r.id from seats s join rounds r on r.campaign_id = s.campaign_id and (s.round_id is null or s.round_id = r.id)
  $$;

-- Points of the appraisal in a column cannot be hidden by rows: the server reads them through these two views only.
revoke select on round_items, round_progress from chiso_app;
grant select (round_id, code, state, step, applies, claimed, final, lead_id, co_operating, changed_at)
  on round_items to chiso_app;
grant select (round_id, states, claimed, final) on round_progress to chiso_app;

create view seen_items as
  select round_id, code, state, step, applies, claimed,
    case
      when state in ('released', 'appealed', 'answered', 'escalated', 'decided', 'published')
        or round_id in (select chiso_judged_rounds()) then appraised
    end as appraised,
    final, lead_id, co_operating, changed_at
  from round_items where round_id in (select chiso_rounds());

create view seen_progress as
  select round_id, states, claimed,
    case
      when not states ?| array['appraised', 'confirmed'] or round_id in (select chiso_judged_rounds()) then appraised
    end as appraised,
    final
  from round_progress where round_id in (select chiso_rounds());

grant select on seen_items, seen_progress to chiso_app;

create policy released on score_entries as restrictive for select using (
  stage <> 'appraised'
  or round_id in (select chiso_judged_rounds())
  or not exists (
    select from round_items i
    where i.round_id = score_entries.round_id and i.code = score_entries.code
      and i.state in ('sent', 'appraised', 'confirmed'))
);
create policy released on course_steps as restrictive for select using (
  action not in ('appraise', 'confirm', 'object')
  or round_id in (select chiso_judged_rounds())
  or not exists (
    select from round_items i
    where i.round_id = course_steps.round_id and i.code = course_steps.code
      and i.state in ('sent', 'appraised', 'confirmed'))
);

-- The log tells the same things: of an appraisal before its release, and of votes at any time.
create policy released on audit_log as restrictive for select using (
  case
    when action in ('course-appraise', 'course-confirm', 'course-object') then
      chain in (select round::text from chiso_judged_rounds() round)
      or not exists (
        select from round_items i
        where i.round_id = (case when chain <> 'platform' then chain::uuid end) and i.code = subject
          and i.state in ('sent', 'appraised', 'confirmed'))
    when action = 'course-vote' then chain in (select round::text from chiso_vote_rounds() round)
    else true
  end
);
