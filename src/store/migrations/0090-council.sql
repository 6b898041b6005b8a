-- Votes of the appraisal council, on appeals that reached it and on sub-criteria whose points it gives. Like everything entered
-- they only grow: whoever votes again, or takes a vote back, adds a version.

create table council_votes (
  round_id uuid not null references rounds,
  code text not null,
  -- Who votes; each member has versions of their own.
  entered_by text not null references people,
  version integer not null check (version >= 1),
  -- For or against an appeal, points where the council gives them, or the vote taken back.
  choice text not null check (choice in ('for', 'against', 'points', 'none')),
  points numeric check (points >= 0),
  entered_at timestamptz not null,
  primary key (round_id, code, entered_by, version),
  check ((points is not null) = (choice in ('for', 'points')))
);

create view current_votes with (security_invoker = true) as
  select distinct on (round_id, code, entered_by) *
  from council_votes order by round_id, code, entered_by, version desc;

-- The end of a vote on points: how many voted, and the figures that the framework's rule makes them of. Once and for all.
create table council_results (
  round_id uuid not null references rounds,
  code text not null,
  members integer not null,
  votes integer not null check (votes between 1 and members),
  -- Value of each figure in plain decimal text, by its code.
  figures jsonb not null,
  reason text not null check (reason <> ''),
  entered_by text not null references people,
  entered_at timestamptz not null,
  primary key (round_id, code)
);

-- The rounds in whose council the acting person sits.
create function chiso_council_rounds() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    with seats as materialized (
      select c.id as campaign_id, g.round_id
      from role_grants g
      join people p on p.id = g.person_id and p.disabled_at is null
      join campaigns c on g.organisation_id in (select organisations_above(c.organiser_id, c.as_of))
      where g.person_id = chiso_person() and g.role = 'council-member' and g.ended_at is null
    )
    select r.id from seats s join rounds r on r.campaign_id = s.campaign_id and (s.round_id is null or s.round_id = r.id)
  $$;

-- The rounds of which the acting person may know who voted and how: the council itself, and who organises.
create function chiso_vote_rounds() returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select chiso_council_rounds()
    union
    select chiso_organised_rounds()
  $$;

-- The council of a campaign as it sits now; the round is null for a seat in all of them.
create function council_seats(campaign uuid) returns table (person_id text, name text, round_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select g.person_id, p.name, g.round_id
    from campaigns c
    join role_grants g on g.role = 'council-member' and g.ended_at is null
      and g.organisation_id in (select organisations_above(c.organiser_id, c.as_of))
    join people p on p.id = g.person_id and p.disabled_at is null
    where c.id = campaign
  $$;
revoke execute on function council_seats(uuid) from public;

-- The same for who may know it.
create function chiso_council_seats(campaign uuid) returns table (person_id text, name text, round_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select * from council_seats(campaign)
    where exists (select from rounds r where r.campaign_id = campaign and r.id in (select chiso_vote_rounds()))
  $$;

-- Whether the acting person votes on a sub-criterion: on an appeal that reached the council, or on points that it gives, once the
-- round has been sent and until the votes are counted.
create function chiso_votes(round uuid, item text) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select round in (select chiso_council_rounds())
      and case
        when exists (select from round_items i where i.round_id = round and i.code = item) then
          exists (select from round_items i where i.round_id = round and i.code = item and i.state = 'escalated')
        else
          exists (select from round_items i where i.round_id = round)
          and not exists (
            select from round_items i
            where i.round_id = round
              and i.state in ('open', 'returned', 'submitted', 'accepted', 'frozen', 'published'))
          and not exists (select from council_results k where k.round_id = round and k.code = item)
      end
  $$;

-- Keeps votes on points from being cast while they are counted, or counted while they are cast, until the transaction ends.
create function chiso_hold_votes(round uuid, shared boolean) returns void
  language plpgsql security definer set search_path = public
  as $$
    begin
      if shared then
        perform from rounds where id = round for share;
      else
        perform from rounds where id = round for no key update;
      end if;
    end
  $$;

-- Whether somebody still appraises a round: who appraised first answers appeals as long as they do.
create function chiso_still_appraises(round uuid, person text) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select round in (select chiso_rounds()) and exists (
      select
      from rounds r
      join campaigns c on c.id = r.campaign_id
      join role_grants g on g.role = 'appraiser' and g.person_id = person and g.ended_at is null
        and (g.round_id is null or g.round_id = round)
        and g.organisation_id in (select organisations_above(c.organiser_id, c.as_of))
      join people p on p.id = g.person_id and p.disabled_at is null
      where r.id = round)
  $$;

-- Whether enough voted on a sub-criterion to decide: only votes of those who sit in the council now are counted.
create function chiso_has_quorum(round uuid, item text) returns boolean
  language sql stable security definer set search_path = public
  as $$
    with council as (
      select distinct s.person_id, c.quorum_percent
      from rounds r
      join campaigns c on c.id = r.campaign_id
      cross join lateral council_seats(c.id) s
      where r.id = round and (s.round_id is null or s.round_id = r.id)
    ),
    voted as (
      select distinct on (entered_by) entered_by, choice
      from council_votes where round_id = round and code = item order by entered_by, version desc
    )
    select count(v.entered_by) > 0 and count(v.entered_by) * 100 >= max(quorum_percent) * count(*)
    from council left join voted v on v.entered_by = council.person_id and v.choice <> 'none'
  $$;

-- What the program itself writes, for nobody, is not held to it.
create function require_quorum() returns trigger
  language plpgsql
  as $$
    begin
      if new.entered_by is null or chiso_restoring(tg_relid) or chiso_has_quorum(new.round_id, new.code) then
        return new;
      end if;
      raise exception 'too few of the council voted on %', new.code using errcode = 'insufficient_privilege';
    end
  $$;
create trigger require_quorum before insert on course_steps for each row when (new.action = 'decide')
  execute function require_quorum();
create trigger require_quorum before insert on council_results for each row execute function require_quorum();

-- An appeal costs nobody points: neither an answer nor a decision goes below what the appraisal gave.
create function refuse_loss_by_appeal() returns trigger
  language plpgsql
  as $$
    begin
      raise exception 'an appeal on % cannot lower % to %', new.code, new.appraised, new.final
        using errcode = 'insufficient_privilege';
    end
  $$;
create trigger refuse_loss_by_appeal before update on round_items for each row
  when (new.final < new.appraised and new.final is distinct from old.final)
  execute function refuse_loss_by_appeal();

alter table council_votes enable row level security;
create policy read on council_votes for select using (round_id in (select chiso_vote_rounds()));
create policy write on council_votes for insert with check (
  entered_by = chiso_person() and chiso_votes(round_id, code)
);
alter table council_results enable row level security;
create policy read on council_results for select using (round_id in (select chiso_rounds()));
create policy write on council_results for insert with check (
  entered_by = chiso_person() and chiso_votes(round_id, code)
);
-- Voting leaves a sub-criterion where it is: it is no step of the course, whose steps are read by more than may know who voted.
create policy votes_apart on course_steps as restrictive for insert with check (action <> 'vote');

-- What the count gives becomes the figures of the sub-criterion, and nothing else does from then on.
create policy counted on figure_entries for insert with check (
  entered_by = chiso_person() and exists (
    select from council_results k
    where k.round_id = figure_entries.round_id and k.code = figure_entries.code
      and k.entered_by = chiso_person() and k.figures ->> figure = value)
);
create policy counted_for_good on figure_entries as restrictive for insert with check (
  not exists (
    select from council_results k
    where k.round_id = figure_entries.round_id and k.code = figure_entries.code
      and (k.figures ->> figure) is distinct from value)
);

create trigger append_only before update or delete or truncate on council_votes
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on council_results
  for each statement execute function refuse_change();

grant select, insert on council_votes, council_results to chiso_app;
grant select on current_votes to chiso_app;
