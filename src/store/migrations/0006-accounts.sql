-- What the accounts library may reach, one-time links, and rights that end with the person's account and at the border of
-- what they work for.

alter table second_factors
  add column failed_verification_count integer not null default 0,
  add column locked_until timestamptz;

-- Failures are counted from the first one in a window.
alter table sign_in_failures add column first_failed_at timestamptz not null default now();

-- Links sent by e-mail or printed once. Only the hash of a token is kept: who reads the table cannot use it.
create table one_time_links (
  token_hash text primary key,
  purpose text not null check (purpose in ('invitation', 'reset', 'setup')),
  person_id text references people,
  created_by text references people,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((person_id is null) = (purpose = 'setup'))
);
create index one_time_links_person on one_time_links (person_id);

-- An administrator's work is the whole platform: the role is not held in one round.
alter table role_grants add constraint role_grants_administrator check (role <> 'administrator' or round_id is null);

grant usage on schema public to chiso_accounts;
grant select, insert, update, delete on sessions, accounts, verifications, second_factors, rate_limits, sign_in_failures
  to chiso_accounts;
grant select, insert, update on one_time_links to chiso_accounts;
-- It can change how people sign in but make nobody: there is no sign-up.
grant select, update (email_verified, two_factor_enabled, updated_at) on people to chiso_accounts;
grant select, insert, update on audit_heads to chiso_accounts;
grant insert on audit_log to chiso_accounts;
create policy accounts_read on people for select to chiso_accounts using (true);
create policy accounts_change on people for update to chiso_accounts using (true);

alter table one_time_links enable row level security;
create policy accounts_all on one_time_links to chiso_accounts using (true) with check (true);
create policy write on one_time_links for insert to chiso_app with check (
  purpose = 'invitation' and created_by = chiso_person() and chiso_is('administrator')
);
grant insert on one_time_links to chiso_app;

create policy write on people for insert with check (chiso_is('administrator'));
grant insert (id, name, email, language, created_at, updated_at) on people to chiso_app;

-- Roles count while the person's account is open. A role reaches down from where it is held; upwards reach only those that
-- take part in the round of the organisation above: a commune's coordinator does not coordinate the province.
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
            or g.organisation_id = r.organisation_id
            or r.organisation_id in (select organisations_below(g.organisation_id, r.created_at::date))
            or (g.role in ('lead-agency-editor', 'lead-agency-head', 'survey-office', 'enumerator', 'viewer')
              and g.organisation_id in (select organisations_below(r.organisation_id, r.created_at::date))))))
  $$;

-- Whether the acting person coordinates an organisation, itself or from above.
create function chiso_coordinates(organisation uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select exists (
      select
      from role_grants g
      join people p on p.id = g.person_id and p.disabled_at is null
      where g.person_id = chiso_person()
        and g.ended_at is null
        and g.role = 'coordinator'
        and organisation in (select organisations_below(g.organisation_id, current_date)))
  $$;

-- Whether a person holds a role at an organisation that the acting person coordinates.
create function chiso_works_with(person text) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select exists (
      select from role_grants g where g.person_id = person and g.ended_at is null and chiso_coordinates(g.organisation_id))
  $$;

drop policy read on people;
create policy read on people for select to chiso_app using (
  id = chiso_person() or chiso_is('administrator') or chiso_works_with(id)
);
drop policy read on role_grants;
create policy read on role_grants for select using (
  person_id = chiso_person() or chiso_is('administrator') or chiso_coordinates(organisation_id)
);

-- Whether the acting person may open a round of an organisation: who coordinates all its rounds, not only one of them.
create function chiso_may_open(organisation uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select chiso_is('administrator') or exists (
      select
      from role_grants g
      join people p on p.id = g.person_id and p.disabled_at is null
      where g.person_id = chiso_person()
        and g.ended_at is null
        and g.round_id is null
        and g.role = 'coordinator'
        and organisation in (select organisations_below(g.organisation_id, current_date)))
  $$;

drop policy write on rounds;
create policy write on rounds for insert with check (created_by = chiso_person() and chiso_may_open(organisation_id));

-- Nobody writes into the log of a round that is not theirs. The case keeps "platform" from being read as a round's id.
drop policy read on audit_log;
create policy read on audit_log for select using (
  chiso_is('administrator')
  or case when chain = 'platform' then false else chiso_may(chain::uuid, 'coordinator') end
);
drop policy write on audit_log;
create policy write on audit_log for insert with check (
  person_id is not distinct from chiso_person()
  and case when chain = 'platform' then true else exists (select from chiso_roles(chain::uuid)) end
);

-- Only an administrator closes and opens accounts; a person changes their own name and language.
create function refuse_closing() returns trigger
  language plpgsql
  as $$
    begin
      if current_user = 'chiso_app' and not chiso_is('administrator') then
        raise insufficient_privilege using message = 'only an administrator closes or opens an account';
      end if;
      return new;
    end
  $$;
create trigger refuse_closing before update of disabled_at on people
  for each row when (old.disabled_at is distinct from new.disabled_at) execute function refuse_closing();

-- Who is disabled is signed out in the same moment, and links sent to them stop working.
create function sign_out_disabled() returns trigger
  language plpgsql security definer set search_path = public
  as $$
    begin
      delete from sessions where person_id = new.id;
      update one_time_links set used_at = new.disabled_at where person_id = new.id and used_at is null;
      return null;
    end
  $$;
create trigger sign_out_disabled after update of disabled_at on people
  for each row when (new.disabled_at is not null) execute function sign_out_disabled();
