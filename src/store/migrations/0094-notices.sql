-- What people are told of in the program and by e-mail. A notice is made from what stands in the other tables by the program
-- itself, once for each person, and says where to look; what stands there is read with the reader's own rights.

create table notices (
  id uuid primary key,
  person_id text not null references people,
  kind text not null check (kind in ('assigned', 'returned', 'mentioned', 'reminded', 'released', 'appealed', 'answered',
    'escalated', 'decided', 'published', 'opens', 'closes-soon', 'overdue')),
  -- What it tells of: a step, a comment, the threshold of a window. Nobody is told of it twice.
  key text not null check (char_length(key) between 1 and 300),
  campaign_id uuid not null references campaigns,
  -- Null where it is about several rounds.
  round_id uuid references rounds,
  codes text[] not null default '{}',
  -- By the kind: the step's version, the comment's or the reminder's id, the window with its day and how much is not done.
  details jsonb not null default '{}',
  -- By which letter it is told; null for none.
  letter text check (letter in ('at-once', 'digest')),
  made_at timestamptz not null,
  read_at timestamptz,
  -- When the letter that tells of it was put in the queue.
  posted_at timestamptz,
  unique (person_id, key)
);
create index notices_person on notices (person_id, made_at desc, id desc);
create index notices_unread on notices (person_id) where read_at is null;
create index notices_unposted on notices (made_at) where posted_at is null and letter is not null;

-- A notice stays what it was: it is read and unread, and a letter tells of it once.
create function keep_notice() returns trigger
  language plpgsql
  as $$
    begin
      if chiso_restoring(tg_relid)
        or ((to_jsonb(new) - 'read_at' - 'posted_at') = (to_jsonb(old) - 'read_at' - 'posted_at')
          and (old.posted_at is null or new.posted_at = old.posted_at)) then
        return new;
      end if;
      raise exception 'a notice is read and posted, and not changed' using errcode = 'restrict_violation';
    end
  $$;
create trigger keep_notice before update on notices for each row execute function keep_notice();
create trigger append_only before delete or truncate on notices for each statement execute function refuse_change();

-- The letter of a day: one a person, whoever comes to write it.
create table digests (
  person_id text not null references people,
  -- The day in Vietnam.
  day date not null,
  notices integer not null check (notices > 0),
  made_at timestamptz not null,
  primary key (person_id, day)
);
create trigger append_only before update or delete or truncate on digests
  for each statement execute function refuse_change();

-- Up to when the program has looked for what people are to be told of: of what happened, and of what the clock does.
create table announcements (
  kind text primary key check (kind in ('events', 'clock')),
  until timestamptz not null
);

-- Who wants no letters; who is not in it gets them.
create table letter_settings (
  person_id text primary key references people,
  digest boolean not null,
  at_once boolean not null
);

alter table notices enable row level security;
alter table digests enable row level security;
alter table announcements enable row level security;
alter table letter_settings enable row level security;

-- A notice is its person's alone; only the program makes them.
create policy read on notices for select using (person_id = chiso_person());
create policy change on notices for update using (person_id = chiso_person());
create policy own on letter_settings using (person_id = chiso_person()) with check (person_id = chiso_person());

grant select, update (read_at) on notices to chiso_app;
grant select, insert, update (digest, at_once) on letter_settings to chiso_app;

-- What happened since a moment, without all the steps by which a campaign is opened and published.
create index course_steps_told on course_steps (entered_at) where action not in ('assign', 'publish');
create index assignments_entered on assignments (entered_at);
create index item_comments_entered on item_comments (entered_at);
