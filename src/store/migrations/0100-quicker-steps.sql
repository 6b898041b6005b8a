-- Steps of thousands of rounds in one statement, as publishing takes one of each sub-criterion.

-- Of this form, and without a search path of its own, the function becomes a part of the statement that calls it.
drop function moved_item(round_items, course_steps);
create function moved_item(item round_items, step course_steps) returns setof round_items rows 1
  language sql immutable
  as $$
    select item.round_id, item.code, step.state, step.version,
      case when step.action = 'submit' then coalesce((step.details ->> 'applies')::boolean, true)
        when step.action in ('return', 'take-back') then true else item.applies end,
      case when step.action = 'submit' then (step.details ->> 'claimed')::numeric
        when step.action in ('return', 'take-back') then null else item.claimed end,
      case when step.action = 'appraise' then (step.details ->> 'points')::numeric
        when step.action = 'object' then null else item.appraised end,
      case when step.action in ('answer', 'decide') then coalesce((step.details ->> 'points')::numeric, item.final)
        when step.action = 'publish' then coalesce(item.final, item.appraised) else item.final end,
      item.lead_id, item.co_operating, step.entered_at
  $$;

create or replace function take_steps() returns trigger
  language plpgsql security definer set search_path = public
  as $$
    declare
      wrong record;
      own text[];
      -- Named one by one, so that thousands of other rounds are not gone through for a few.
      moved uuid[] := (select array_agg(distinct round_id) from taken);
    begin
      if chiso_restoring(tg_relid) then
        return null;
      end if;
      insert into round_items (round_id, code, state, step, changed_at)
        select round_id, code, state, 1, entered_at from taken where version = 1 and action = 'assign' and state = 'open';
      if exists (select from taken where version > 1 or action <> 'assign' or state <> 'open') then
        perform from round_items i join taken t using (round_id, code)
          where i.round_id = any (moved) and (t.version > 1 or t.action <> 'assign' or t.state <> 'open')
          order by i.round_id, i.code for no key update of i;
        select t.version, t.code, i.step into wrong
          from taken t left join (select * from round_items where round_id = any (moved)) i using (round_id, code)
          where (t.version > 1 or t.action <> 'assign' or t.state <> 'open') and i.step + 1 is distinct from t.version limit 1;
        if found then
          raise exception 'step % of % does not follow step %', wrong.version, wrong.code, wrong.step
            using errcode = 'unique_violation';
        end if;
        -- Who has a role for all of the campaign has it for each of its rounds: asked once. An agency's roles are asked for each.
        select array_agg(distinct role) into own
          from (
            select distinct r.campaign_id from rounds r where r.id = any (moved)
          ) one, chiso_campaign_roles(one.campaign_id) role
          where role not in ('administrator', 'lead-agency-editor', 'lead-agency-head')
            and (select count(distinct r.campaign_id) from rounds r where r.id = any (moved)) = 1;
        select t.action, t.code, i.state as from_state, t.state as to_state into wrong
          from taken t join round_items i using (round_id, code)
          where i.round_id = any (moved) and (t.version > 1 or t.action <> 'assign' or t.state <> 'open')
            -- What a role for all of the campaign allows, whoever took the steps before, stands in the table of moves; only the
            -- rest is asked for each.
            and case
              when exists (
                select from course_moves m
                where m.action = t.action and m.from_state = i.state and m.to_state = t.state
                  and (t.entered_by is null or m.roles && own) and not m.without_second and m.not_by is null)
              then false
              else not is_move(t::course_steps, i.state, coalesce(own, '{}'))
            end
          limit 1;
        if found then
          raise exception '% does not lead % from % to %', wrong.action, wrong.code, wrong.from_state, wrong.to_state
            using errcode = 'insufficient_privilege';
        end if;
        update round_items i
          set (state, step, applies, claimed, appraised, final, changed_at) =
            (select m.state, m.step, m.applies, m.claimed, m.appraised, m.final, m.changed_at
              from moved_item(i, t::course_steps) m)
          from taken t
          where i.round_id = any (moved) and i.round_id = t.round_id and i.code = t.code
            and (t.version > 1 or t.action <> 'assign' or t.state <> 'open');
      end if;
      -- Whoever comes second counts again what the first has moved.
      perform from round_progress where round_id = any (moved) order by round_id for no key update;
      insert into round_progress (round_id, states, claimed, appraised, final)
        select round_id, jsonb_object_agg(state, items), sum(claimed), sum(appraised), sum(final)
        from (
          select round_id, state, count(*) as items, sum(claimed) as claimed, sum(appraised) as appraised, sum(final) as final
          from round_items where round_id = any (moved)
          group by round_id, state
        ) by_state
        group by round_id
        order by round_id
        on conflict (round_id) do update
          set states = excluded.states, claimed = excluded.claimed, appraised = excluded.appraised, final = excluded.final;
      return null;
    end
  $$;
