-- People, how they sign in, and what they may do where. The sign-in tables are read and written by the accounts library only.

create table people (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  language text not null default 'vi' check (language in ('vi', 'en')),
  two_factor_enabled boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sessions (
  id text primary key,
  person_id text not null references people on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_person on sessions (person_id);

create table accounts (
  id text primary key,
  person_id text not null references people on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index accounts_person on accounts (person_id);

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier on verifications (identifier);

create table second_factors (
  id text primary key,
  person_id text not null references people on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true
);
create index second_factors_person on second_factors (person_id);

create table rate_limits (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- Failed sign-ins by e-mail address, to lock out guessing.
create table sign_in_failures (
  email text primary key,
  failures integer not null,
  locked_until timestamptz
);

-- A role is held at an organisation, for all its rounds or for one. Ending it keeps the row.
create table role_grants (
  id uuid primary key,
  person_id text not null references people,
  role text not null check (role in (
    'administrator', 'coordinator', 'lead-agency-editor', 'lead-agency-head', 'appraiser', 'council-member',
    'survey-office', 'enumerator', 'viewer'
  )),
  organisation_id uuid not null references organisations,
  round_id uuid,
  granted_by text references people,
  granted_at timestamptz not null,
  ended_by text references people,
  ended_at timestamptz,
  check ((ended_at is null) = (ended_by is null))
);
create index role_grants_person on role_grants (person_id) where ended_at is null;
create index role_grants_organisation on role_grants (organisation_id);
