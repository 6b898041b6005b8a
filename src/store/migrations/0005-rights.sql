-- The second wall: the server works as chiso_app, a role that owns nothing; row-level security lets it see and write what
-- the person it acts for may, whatever an operation forgot. The person is set for each transaction.

create function chiso_person() returns text
  language sql stable
  as $$ select nullif(current_setting('chiso.person', true), '') $$;

-- The roles that the acting person holds for a round, or for anything if round is null.
create function chiso_roles(round uuid) returns setof text
  language sql stable security definer set search_path = public
  as $$
    select g.role
    from role_grants g
    left join rounds r on r.id = round
    where g.person_id = chiso_person()
      and g.ended_at is null
      and (round is null
        or ((g.round_id is null or g.round_id = round)
          and (g.role = 'administrator'
            or g.organisation_id = r.organisation_id
            or r.organisation_id in (select organisations_below(g.organisation_id, r.created_at::date))
            or g.organisation_id in (select organisations_below(r.organisation_id, r.created_at::date)))))
  $$;

create function chiso_is(variadic roles text[]) returns boolean
  language sql stable
  as $$ select exists (select from chiso_roles(null) role where role = any (roles)) $$;

create function chiso_may(round uuid, variadic roles text[]) returns boolean
  language sql stable
  as $$ select exists (select from chiso_roles(round) role where role = any (roles)) $$;

alter table organisations enable row level security;
alter table organisation_parents enable row level security;
alter table organisation_mergers enable row level security;
alter table people enable row level security;
alter table role_grants enable row level security;
alter table rounds enable row level security;
alter table figure_entries enable row level security;
alter table score_entries enable row level security;
alter table round_documents enable row level security;
alter table audit_log enable row level security;
alter table audit_heads enable row level security;

-- Organisations are known to everybody who is signed in; administrators change them.
create policy read on organisations for select using (chiso_person() is not null);
create policy write on organisations for insert with check (chiso_is('administrator'));
create policy change on organisations for update using (chiso_is('administrator'));
create policy read on organisation_parents for select using (chiso_person() is not null);
create policy write on organisation_parents for insert with check (chiso_is('administrator'));
create policy change on organisation_parents for update using (chiso_is('administrator'));
create policy read on organisation_mergers for select using (chiso_person() is not null);
create policy write on organisation_mergers for insert with check (chiso_is('administrator'));

-- People see themselves; administrators and coordinators see who works with them.
create policy read on people for select using (id = chiso_person() or chiso_is('administrator', 'coordinator'));
create policy change on people for update using (id = chiso_person() or chiso_is('administrator'));

create policy read on role_grants for select using (person_id = chiso_person() or chiso_is('administrator', 'coordinator'));
create policy write on role_grants for insert with check (chiso_is('administrator'));
create policy change on role_grants for update using (chiso_is('administrator'));

-- Who has any role for a round reads it; what they may write depends on the role.
create policy read on rounds for select using (exists (select from chiso_roles(id)));
create policy write on rounds for insert with check (chiso_is('administrator', 'coordinator'));

create policy read on figure_entries for select using (exists (select from chiso_roles(round_id)));
create policy write on figure_entries for insert with check (
  entered_by = chiso_person()
  and chiso_may(round_id, 'administrator', 'coordinator', 'lead-agency-editor', 'lead-agency-head')
);

create policy read on score_entries for select using (exists (select from chiso_roles(round_id)));
create policy write on score_entries for insert with check (
  entered_by = chiso_person()
  and (
    (stage = 'self' and chiso_may(round_id, 'administrator', 'coordinator', 'lead-agency-editor', 'lead-agency-head'))
    or (stage = 'appraised' and chiso_may(round_id, 'administrator', 'appraiser', 'council-member'))
  )
);

create policy read on round_documents for select using (exists (select from chiso_roles(round_id)));
create policy write on round_documents for insert with check (
  entered_by = chiso_person() and chiso_may(round_id, 'administrator', 'coordinator')
);

-- Everybody's writes leave a row in the log; administrators and the round's coordinators read it.
create policy read on audit_log for select using (
  chiso_is('administrator') or (chain <> 'platform' and chiso_may(chain::uuid, 'coordinator'))
);
create policy write on audit_log for insert with check (person_id is not distinct from chiso_person());
create policy read on audit_heads for select using (true);
create policy write on audit_heads for insert with check (true);
create policy change on audit_heads for update using (true);

grant usage on schema public to chiso_app;
grant select, insert on organisations, organisation_parents, organisation_mergers, rounds, figure_entries, score_entries,
  round_documents, audit_log, role_grants to chiso_app;
grant select, insert, update on audit_heads to chiso_app;
grant update (ended_on) on organisations to chiso_app;
grant update (valid_to) on organisation_parents to chiso_app;
grant update (ended_by, ended_at) on role_grants to chiso_app;
grant select, update (name, language, disabled_at) on people to chiso_app;
grant select on current_figures, current_scores, current_documents to chiso_app;
