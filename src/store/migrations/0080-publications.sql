-- What was published, as the file that anybody can check: immutable. A published campaign is corrected by another publication
-- with the next number, which says what changed.

create table publications (
  campaign_id uuid not null references campaigns,
  number integer not null check (number >= 1),
  -- Canonical JSON: data, framework, program version, results and checksums.
  content text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- What a correction changes and why; null for the first.
  correction text check (correction <> ''),
  published_by text references people,
  published_at timestamptz not null,
  primary key (campaign_id, number),
  check ((number = 1) = (correction is null))
);

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

alter table publications enable row level security;
create policy read on publications for select using (campaign_id in (select chiso_campaigns()));
create policy write on publications for insert with check (
  published_by = chiso_person() and exists (
    select from chiso_campaign_roles(campaign_id) role where role = 'appraiser')
);
create trigger append_only before update or delete or truncate on publications
  for each statement execute function refuse_change();
grant select, insert on publications to chiso_app;
