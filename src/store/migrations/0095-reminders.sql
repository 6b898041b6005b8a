-- Reminders that a coordinator sends, who may be called upon in a comment, and whose names are told.

create table reminders (
  round_id uuid not null references rounds,
  code text not null,
  -- The day in Vietnam: one a day.
  day date not null,
  -- One for all that were reminded of at once.
  id uuid not null,
  text text not null check (char_length(text) between 1 and 2000),
  entered_by text not null references people,
  entered_at timestamptz not null,
  primary key (round_id, code, day),
  check (day = (entered_at at time zone 'Asia/Ho_Chi_Minh')::date)
);
create index reminders_entered on reminders (entered_at);

alter table reminders enable row level security;
create policy read on reminders for select using (round_id in (select chiso_rounds()));
create policy write on reminders for insert with check (
  entered_by = chiso_person() and round_id in (select chiso_rounds('coordinator'))
  and exists (select from round_items i where i.round_id = reminders.round_id and i.code = reminders.code)
);
create trigger append_only before update or delete or truncate on reminders
  for each statement execute function refuse_change();
grant select, insert on reminders to chiso_app;

-- The names of those who take part in the course of a round for its organisation, for those above or below it or for the
-- organiser of its campaign: for whoever reads the round.
create function chiso_mentionable(round uuid) returns table (id text, name text)
  language sql stable security definer set search_path = public
  as $$
    select distinct p.id, p.name
    from rounds r
    left join campaigns c on c.id = r.campaign_id
    join role_grants g on g.ended_at is null and (g.round_id is null or g.round_id = r.id)
      and g.role in ('coordinator', 'lead-agency-editor', 'lead-agency-head', 'appraiser', 'council-member')
    join people p on p.id = g.person_id and p.disabled_at is null
    where r.id = round and r.id in (select chiso_rounds())
      and case
        when g.role in ('appraiser', 'council-member') and c.id is not null
          then g.organisation_id in (select organisations_above(c.organiser_id, c.as_of))
        else g.organisation_id in (select organisations_above(r.organisation_id, r.as_of))
          or (g.role in ('lead-agency-editor', 'lead-agency-head')
            and g.organisation_id in (select organisations_below(r.organisation_id, r.as_of)))
      end
  $$;

-- Nobody is called upon who may not be: else their name would be told by calling upon them.
drop policy write on item_comments;
create policy write on item_comments for insert with check (
  entered_by = chiso_person() and exists (select from chiso_roles(round_id))
  and exists (select from round_items i where i.round_id = item_comments.round_id and i.code = item_comments.code)
  and (mentions = '{}' or not exists (
    select from unnest(mentions) mention
    where mention not in (select m.id from chiso_mentionable(item_comments.round_id) m)))
);

-- The names of those who did something on a sub-criterion, or were called upon there, for whoever reads its round. Who has
-- only looked at it is not among them.
create or replace function chiso_item_people(round uuid, item text) returns table (id text, name text)
  language sql stable security definer set search_path = public
  as $$
    select p.id, p.name
    from people p
    where round in (select chiso_rounds())
      and p.id in (
        select entered_by from course_steps where round_id = round and code = item
        union select entered_by from figure_entries where round_id = round and code = item
        union select entered_by from score_entries where round_id = round and code = item
        union select entered_by from explanations where round_id = round and code = item
        union select entered_by from item_comments where round_id = round and code = item
        union select unnest(mentions) from item_comments where round_id = round and code = item)
  $$;

-- Who has the page of a sub-criterion open beside the acting person, who has it open too; not who had it open before.
create function chiso_present(round uuid, item text) returns table (id text, name text, since timestamptz, seen_at timestamptz)
  language sql stable security definer set search_path = public
  as $$
    select p.id, p.name, s.since, s.seen_at
    from item_presence own
    join item_presence s on s.round_id = own.round_id and s.code = own.code
      and s.seen_at >= own.seen_at - interval '1 minute'
    join people p on p.id = s.person_id
    where own.round_id = round and own.code = item and own.person_id = chiso_person()
      and round in (select chiso_rounds())
  $$;
