-- Rounds and what people enter in them. Entries are append-only: a change is a new version with who, when and why; the
-- current state is a view. Every key begins with the round, the column that data would be distributed by.

create table rounds (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  index_year integer not null check (index_year between 2000 and 2100),
  title text not null,
  par_framework text not null,
  sipas_framework text not null,
  created_by text references people,
  created_at timestamptz not null,
  unique (organisation_id, index_year)
);

create table figure_entries (
  round_id uuid not null references rounds,
  code text not null,
  figure text not null,
  version integer not null check (version >= 1),
  -- Plain decimal text, exact; null where the figure is missing.
  value text,
  source text,
  reason text,
  entered_by text references people,
  entered_at timestamptz not null,
  primary key (round_id, code, figure, version)
);

create table score_entries (
  round_id uuid not null references rounds,
  code text not null,
  stage text not null check (stage in ('self', 'appraised')),
  version integer not null check (version >= 1),
  points text,
  cause text,
  evidence text,
  lead_agency text,
  standing text not null check (standing in ('printed', 'derived', 'assumed')),
  reason text,
  entered_by text references people,
  entered_at timestamptz not null,
  primary key (round_id, code, stage, version)
);

-- The rest of a round (survey results, series, texts of the report), a document a table of its folder.
create table round_documents (
  round_id uuid not null references rounds,
  name text not null,
  version integer not null check (version >= 1),
  content jsonb not null,
  reason text,
  entered_by text references people,
  entered_at timestamptz not null,
  primary key (round_id, name, version)
);

create view current_figures with (security_invoker = true) as
  select distinct on (round_id, code, figure) * from figure_entries order by round_id, code, figure, version desc;

create view current_scores with (security_invoker = true) as
  select distinct on (round_id, code, stage) * from score_entries order by round_id, code, stage, version desc;

create view current_documents with (security_invoker = true) as
  select distinct on (round_id, name) * from round_documents order by round_id, name, version desc;
