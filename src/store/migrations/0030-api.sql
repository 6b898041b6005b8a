-- What other systems need: tokens with which they work for a person, and keys under which a write happens once.

-- Only the hash of a token is kept: who reads the table cannot use it.
create table api_tokens (
  id uuid primary key,
  person_id text not null references people,
  name text not null check (char_length(name) between 1 and 100),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['read', 'write']),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  -- To the minute.
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_tokens_person on api_tokens (person_id);

alter table api_tokens enable row level security;
create policy own on api_tokens for select to chiso_app using (person_id = chiso_person());
create policy make on api_tokens for insert to chiso_app with check (
  person_id = chiso_person() and revoked_at is null and last_used_at is null
);
-- Revoking is for good.
create policy revoke on api_tokens for update to chiso_app
  using (person_id = chiso_person() and revoked_at is null)
  with check (person_id = chiso_person() and revoked_at is not null);
create policy accounts_read on api_tokens for select to chiso_accounts using (true);
create policy accounts_use on api_tokens for update to chiso_accounts using (true);
grant select, insert, update (revoked_at) on api_tokens to chiso_app;
grant select, update (last_used_at) on api_tokens to chiso_accounts;

-- Tokens end in the moment that the account is closed, and stay ended when it is opened again.
create function revoke_tokens_of_disabled() returns trigger
  language plpgsql security definer set search_path = public
  as $$
    begin
      update api_tokens set revoked_at = new.disabled_at where person_id = new.id and revoked_at is null;
      return null;
    end
  $$;
create trigger revoke_tokens_of_disabled after update of disabled_at on people
  for each row when (new.disabled_at is not null) execute function revoke_tokens_of_disabled();

-- The row is written by the transaction of the write itself: there are both or neither.
create table idempotency_keys (
  person_id text not null references people,
  key text not null check (char_length(key) between 1 and 255),
  request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
  -- The answer; null only while its transaction runs.
  status integer,
  headers jsonb,
  body text,
  created_at timestamptz not null,
  primary key (person_id, key)
);

alter table idempotency_keys enable row level security;
create policy own on idempotency_keys using (person_id = chiso_person()) with check (person_id = chiso_person());
grant select, insert, delete, update (status, headers, body) on idempotency_keys to chiso_app;

-- The server tells whether the schema is the one it was made for, without a right to read the list of steps.
create function chiso_newest_migration() returns text
  language sql stable security definer set search_path = public
  as $$ select max(name) from schema_migrations $$;
