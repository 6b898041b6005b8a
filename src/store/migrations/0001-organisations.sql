-- Organisations form a tree that changes over time: units are born, merged and ended on dates; every reading is "as of" a day.

create table organisations (
  id uuid primary key,
  kind text not null check (kind in ('ministry', 'province', 'department', 'district', 'commune')),
  name text not null,
  -- The name in small letters without diacritics, for search: "dien bien" finds Điện Biên.
  search_name text not null,
  born_on date not null,
  -- First day on which it no longer exists; null while it does.
  ended_on date,
  check (ended_on is null or ended_on > born_on)
);
create index organisations_search on organisations (search_name text_pattern_ops);

create table organisation_parents (
  organisation_id uuid not null references organisations,
  parent_id uuid not null references organisations,
  valid_from date not null,
  -- First day on which the tie no longer holds; null while it does.
  valid_to date,
  primary key (organisation_id, valid_from),
  check (valid_to is null or valid_to > valid_from),
  check (organisation_id <> parent_id)
);
create index organisation_parents_parent on organisation_parents (parent_id);

create table organisation_mergers (
  from_id uuid not null references organisations,
  into_id uuid not null references organisations,
  merged_on date not null,
  primary key (from_id, into_id, merged_on)
);
create index organisation_mergers_into on organisation_mergers (into_id);

-- The units below an organisation on a day, itself included.
create function organisations_below(top uuid, day date) returns setof uuid
  language sql stable
  as $$
    with recursive below(id) as (
      select top
      union
      select p.organisation_id
      from organisation_parents p
      join below b on p.parent_id = b.id
      where p.valid_from <= day and (p.valid_to is null or p.valid_to > day)
    )
    select id from below
  $$;
