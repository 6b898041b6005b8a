-- The audit log: a chain of hashes for each round and one for the platform. A row's hash covers the hash before it and the
-- row's own content, so that an edited, removed or reordered row shows.

create table audit_log (
  -- The round's id, or "platform".
  chain text not null,
  seq bigint not null check (seq >= 1),
  at timestamptz not null,
  person_id text,
  action text not null,
  subject text not null,
  details jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (chain, seq)
);
create index audit_log_at on audit_log (at);
create index audit_log_person on audit_log (person_id, at);

-- The newest link of each chain; locking its row puts writers in order.
create table audit_heads (
  chain text primary key,
  seq bigint not null,
  hash text not null
);
