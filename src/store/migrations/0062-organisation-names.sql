-- What a unit is called changes too. The name that it was born with stays where it stands; a later one holds from its day on.

create table organisation_names (
  organisation_id uuid not null references organisations,
  valid_from date not null,
  name text not null,
  -- As in organisations: what a search reads.
  search_name text not null,
  primary key (organisation_id, valid_from)
);

-- What a unit is called on a day.
create function organisation_name(organisation uuid, day date) returns text
  language sql stable
  as $$
    select coalesce(
      (select n.name from organisation_names n where n.organisation_id = organisation and n.valid_from <= day
        order by n.valid_from desc limit 1),
      (select o.name from organisations o where o.id = organisation))
  $$;

alter table organisation_names enable row level security;
create policy read on organisation_names for select using (chiso_person() is not null);
create policy write on organisation_names for insert with check (chiso_is('administrator'));
create trigger append_only before update or delete or truncate on organisation_names
  for each statement execute function refuse_change();
grant select, insert on organisation_names to chiso_app;
