-- Who has the page of a sub-criterion open, so that two editors see each other. It is worth nothing after a minute, so it is
-- not written to the log of the database: a crash empties it.

create unlogged table item_presence (
  round_id uuid not null references rounds,
  code text not null,
  person_id text not null references people,
  -- When the page was opened, and when it last said that it is open.
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (round_id, code, person_id)
);

alter table item_presence enable row level security;
create policy read on item_presence for select using (round_id in (select chiso_rounds()));
create policy write on item_presence for insert with check (
  person_id = chiso_person() and exists (select from chiso_roles(round_id))
);
create policy change on item_presence for update using (person_id = chiso_person() and exists (select from chiso_roles(round_id)));

grant select, insert, update on item_presence to chiso_app;

-- The names of those who work on a sub-criterion, for whoever reads its round: two people who enter the same figure must be
-- able to call each other. Of other people, and of other facts about these, nothing is told.
create function chiso_item_people(round uuid, item text) returns table (id text, name text)
  language sql stable security definer set search_path = public
  as $$
    select p.id, p.name
    from people p
    where round in (select chiso_rounds())
      and p.id in (
        select person_id from item_presence where round_id = round and code = item
        union select entered_by from course_steps where round_id = round and code = item
        union select entered_by from figure_entries where round_id = round and code = item
        union select entered_by from score_entries where round_id = round and code = item
        union select entered_by from explanations where round_id = round and code = item
        union select entered_by from item_comments where round_id = round and code = item)
  $$;
