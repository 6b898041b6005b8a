-- The meeting that reviews a round before it is consolidated: what was found, what was decided, who does what until when. It
-- is written on while it goes on, and afterwards; each time is another version. Names stand in it as somebody typed them.

create table review_meetings (
  round_id uuid not null references rounds,
  version integer not null check (version >= 1),
  -- The day in Vietnam.
  held_on date,
  -- Times, place and people as somebody typed them.
  begins text,
  ends text,
  place text,
  chair text,
  secretary text,
  attendance text,
  notes text,
  -- A decision for each sub-criterion that was talked about: code, text, and tasks with who, what and by which day.
  decisions jsonb not null check (jsonb_typeof(decisions) = 'array'),
  entered_by text not null references people,
  entered_at timestamptz not null,
  primary key (round_id, version)
);

-- Whether the acting person coordinates a round of a campaign.
create function chiso_coordinates_round(round uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select exists (select from rounds r where r.id = round and r.campaign_id is not null)
      and exists (select from chiso_course_roles(round) role where role = 'coordinator')
  $$;

alter table review_meetings enable row level security;
create policy read on review_meetings for select using (round_id in (select chiso_rounds()));
create policy write on review_meetings for insert with check (
  entered_by = chiso_person() and chiso_coordinates_round(round_id)
);
create trigger append_only before update or delete or truncate on review_meetings
  for each statement execute function refuse_change();
grant select, insert on review_meetings to chiso_app;
