-- Texts of a round that its signed summary must hold beside the scores: what was difficult, and what is proposed.

create table round_texts (
  round_id uuid not null references rounds,
  kind text not null check (kind in ('difficulties', 'proposals')),
  version integer not null check (version >= 1),
  text text not null,
  entered_by text not null references people,
  entered_at timestamptz not null,
  primary key (round_id, kind, version)
);

alter table round_texts enable row level security;
create policy read on round_texts for select using (round_id in (select chiso_rounds()));
create policy write on round_texts for insert with check (
  entered_by = chiso_person() and chiso_coordinates_round(round_id)
);
create trigger append_only before update or delete or truncate on round_texts
  for each statement execute function refuse_change();
grant select, insert on round_texts to chiso_app;
