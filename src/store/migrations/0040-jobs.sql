-- Work that takes a while and is done beside the request that asked for it: reports, imports, letters. This table is the
-- truth; a queue only says which job is next, and is filled again from here when it is lost.

create table jobs (
  id uuid primary key,
  kind text not null check (kind in ('report', 'import', 'letter')),
  -- Who asked for it and on whose behalf it is done; null for the platform's own.
  person_id text references people,
  -- The round it is about; null for none, and for an import until it has made one.
  round_id uuid references rounds,
  input jsonb not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  done_steps integer not null default 0 check (done_steps >= 0),
  -- Null until it is known how many there are.
  all_steps integer check (all_steps >= done_steps),
  -- Why it failed: a problem's code with its texts in both languages, or nothing for a defect.
  problem jsonb,
  created_at timestamptz not null,
  ended_at timestamptz,
  check ((ended_at is null) = (state in ('waiting', 'running')))
);
create index jobs_person on jobs (person_id, created_at desc);
create index jobs_open on jobs (created_at) where state in ('waiting', 'running');

-- What a job is given and what it makes.
create table job_files (
  job_id uuid not null references jobs on delete cascade,
  name text not null check (char_length(name) between 1 and 200),
  is_input boolean not null,
  media_type text not null,
  content bytea not null,
  primary key (job_id, name)
);

alter table jobs enable row level security;
alter table job_files enable row level security;

-- A job is its person's alone.
create policy read on jobs for select using (person_id = chiso_person());
create policy write on jobs for insert with check (
  person_id = chiso_person() and (round_id is null or exists (select from chiso_roles(round_id)))
);
-- A job goes on, and fails, also after the right to its round has ended.
create policy change on jobs for update using (person_id = chiso_person());
create policy own on job_files
  using (exists (select from jobs j where j.id = job_id))
  with check (exists (select from jobs j where j.id = job_id));

grant select, insert, update (round_id, state, done_steps, all_steps, problem, ended_at) on jobs to chiso_app;
grant select, insert, update (content, media_type) on job_files to chiso_app;
