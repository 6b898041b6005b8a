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

alter table publications enable row level security;
create policy read on publications for select using (campaign_id in (select chiso_campaigns()));
create policy write on publications for insert with check (
  published_by = chiso_person() and exists (
    select from chiso_campaign_roles(campaign_id) role where role = 'appraiser')
);
create trigger append_only before update or delete or truncate on publications
  for each statement execute function refuse_change();
grant select, insert on publications to chiso_app;
