-- What each publication says of each organisation, beside the file that says it: rankings of thousands are read without reading it.

create table publication_results (
  campaign_id uuid not null,
  number integer not null,
  organisation_id uuid not null references organisations,
  -- As it was called on the campaign's day.
  organisation_name text not null,
  -- Exact, as a fraction; null where something is missing.
  exact text,
  -- Rounded, in plain decimal text; null where something is missing.
  total text,
  -- 1 is the best; null without a total.
  rank integer check (rank >= 1),
  -- Code and rounded total of each domain.
  domains jsonb not null,
  primary key (campaign_id, number, organisation_id),
  foreign key (campaign_id, number) references publications
);

insert into publication_results
  select p.campaign_id, p.number, (result ->> 'organisation')::uuid, coalesce(round -> 'organisation' ->> 'name', ''),
    result ->> 'exact', result ->> 'total', (result ->> 'rank')::integer, result -> 'domains'
  from publications p
  cross join lateral jsonb_array_elements(p.content::jsonb -> 'results') result
  left join lateral (
    select each as round from jsonb_array_elements(p.content::jsonb -> 'rounds') each
    where each -> 'organisation' ->> 'id' = result ->> 'organisation' limit 1) named on true;

alter table publication_results enable row level security;
create policy read on publication_results for select using (campaign_id in (select chiso_campaigns()));
create policy write on publication_results for insert with check (
  exists (select from publications p
    where p.campaign_id = publication_results.campaign_id and p.number = publication_results.number
      and p.published_by = chiso_person())
  and exists (select from chiso_campaign_roles(campaign_id) role where role = 'appraiser')
);
create trigger append_only before update or delete or truncate on publication_results
  for each statement execute function refuse_change();
grant select, insert on publication_results to chiso_app;
