-- The survey of a campaign: its files as they were brought in, and what was computed from them. Nothing is overwritten.

create table survey_files (
  campaign_id uuid not null references campaigns,
  -- In the order in which they came.
  number integer not null check (number >= 1),
  kind text not null check (kind in ('plan', 'protocol', 'design', 'answers')),
  name text not null check (char_length(name) between 1 and 200),
  -- Null, like the content, where the file of this kind and name was withdrawn.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea check (octet_length(content) between 1 and 20971520),
  entered_by text not null references people,
  entered_at timestamptz not null,
  primary key (campaign_id, number),
  check ((sha256 is null) = (content is null))
);

create table survey_results (
  campaign_id uuid not null references campaigns,
  version integer not null check (version >= 1),
  -- The column of the answers whose values are the units; null for figures of all people only.
  unit_column text,
  -- Kind, name and SHA-256 of each file that it was computed from.
  inputs jsonb not null check (jsonb_typeof(inputs) = 'array'),
  -- JSON: estimates, ranks, weights, warnings.
  content text not null,
  entered_by text not null references people,
  entered_at timestamptz not null,
  primary key (campaign_id, version)
);

-- Whether the acting person surveys for a campaign: of the survey office of its organiser, and coordinating nothing there.
create function chiso_surveys(campaign uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select coalesce(bool_or(role = 'survey-office') and not bool_or(role = 'coordinator'), false)
    from chiso_campaign_roles(campaign) role
  $$;

-- Whether the acting person reads a survey; the answers of people only its survey office and appraisers.
create function chiso_reads_survey(campaign uuid, wanted text) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select chiso_surveys(campaign) or exists (
      select from chiso_campaign_roles(campaign) role
      where role = 'appraiser' or (wanted <> 'answers' and role in ('administrator', 'coordinator', 'survey-office')))
  $$;

-- Also where the acting person does not see the newest file.
create function chiso_next_survey_file(campaign uuid) returns integer
  language sql volatile security definer set search_path = public
  as $$ select 1 + coalesce(max(number), 0) from survey_files where campaign_id = campaign $$;

alter table survey_files enable row level security;
create policy read on survey_files for select using (chiso_reads_survey(campaign_id, kind));
-- Who coordinates helps to choose areas and takes no other part.
create policy write on survey_files for insert with check (
  entered_by = chiso_person()
  and (chiso_surveys(campaign_id) or (kind in ('plan', 'protocol') and exists (
    select from chiso_campaign_roles(campaign_id) role where role = 'coordinator')))
);

alter table survey_results enable row level security;
create policy read on survey_results for select using (chiso_reads_survey(campaign_id, 'result'));
create policy write on survey_results for insert with check (
  entered_by = chiso_person() and chiso_surveys(campaign_id)
);

create trigger append_only before update or delete or truncate on survey_files
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on survey_results
  for each statement execute function refuse_change();
grant select, insert on survey_files, survey_results to chiso_app;

alter table jobs drop constraint jobs_kind_check;
alter table jobs add constraint jobs_kind_check
  check (kind in ('report', 'import', 'letter', 'open-campaign', 'publish', 'rescore', 'survey'));
