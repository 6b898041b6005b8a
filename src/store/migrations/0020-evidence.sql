-- Evidence: documents that show a score to be right. A file's content is kept once, under its SHA-256, outside the database;
-- what is said of it is append-only like everything entered: a change or a withdrawal is a new version.

create table evidence_files (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer not null check (size_bytes between 1 and 52428800),
  media_type text not null,
  stored_at timestamptz not null
);

create table evidence_items (
  round_id uuid not null references rounds,
  id uuid not null,
  version integer not null check (version >= 1),
  -- The sub-criterion that it is evidence for.
  code text not null,
  sha256 text not null references evidence_files,
  file_name text not null check (char_length(file_name) between 1 and 200),
  document_number text,
  issuer text,
  issued_on date,
  page text,
  -- A figure that the document states, and its value there as plain decimal text.
  figure text,
  figure_value text,
  note text,
  withdrawn boolean not null default false,
  -- Number, name and issuer without diacritics, as they are searched.
  search_name text not null,
  reason text,
  entered_by text not null references people,
  entered_at timestamptz not null,
  primary key (round_id, id, version),
  check ((figure is null) = (figure_value is null))
);
create index evidence_items_sha256 on evidence_items (sha256);

-- Files under way. The bytes lie beside the evidence; they become evidence when they are whole and checked.
create table evidence_uploads (
  round_id uuid not null references rounds,
  id uuid not null,
  person_id text not null references people,
  file_name text not null check (char_length(file_name) between 1 and 200),
  declared_bytes integer not null check (declared_bytes between 1 and 52428800),
  received_bytes integer not null default 0 check (received_bytes between 0 and declared_bytes),
  -- Known from the moment that the whole file was checked.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  primary key (round_id, id)
);
create index evidence_uploads_person on evidence_uploads (person_id);

create view current_evidence with (security_invoker = true) as
  select distinct on (round_id, id) * from evidence_items order by round_id, id, version desc;

alter table evidence_files enable row level security;
alter table evidence_items enable row level security;
alter table evidence_uploads enable row level security;

-- Whether the acting person uploaded a file in a round, or sees evidence with it. Row-level security holds inside.
create function chiso_brings_file(round uuid, hash text) returns boolean
  language sql stable
  as $$
    select exists (select from evidence_uploads u where u.round_id = round and u.sha256 = hash)
      or exists (select from evidence_items i where i.sha256 = hash)
  $$;

create policy read on evidence_items for select using (exists (select from chiso_roles(round_id)));
-- Nobody attaches a file that they neither uploaded nor see: knowing a hash gives no content.
create policy write on evidence_items for insert with check (
  entered_by = chiso_person()
  and chiso_may(round_id, 'administrator', 'coordinator', 'lead-agency-editor', 'lead-agency-head')
  and chiso_brings_file(round_id, sha256)
);

create policy read on evidence_files for select using (
  exists (select from evidence_items i where i.sha256 = evidence_files.sha256)
);
create policy write on evidence_files for insert with check (
  exists (select from evidence_uploads u where u.sha256 = evidence_files.sha256)
);

-- An upload is its uploader's alone.
create policy own on evidence_uploads
  using (person_id = chiso_person())
  with check (
    person_id = chiso_person()
    and chiso_may(round_id, 'administrator', 'coordinator', 'lead-agency-editor', 'lead-agency-head')
  );

create trigger append_only before update or delete or truncate on evidence_files
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on evidence_items
  for each statement execute function refuse_change();

grant select, insert on evidence_files, evidence_items to chiso_app;
grant select, insert, delete, update (received_bytes, sha256) on evidence_uploads to chiso_app;
grant select on current_evidence to chiso_app;
