-- Steps are checked in one pass over what they move, instead of one pass for each thing that could be wrong.

-- Every step of a sub-criterion is written into its row. Room beside it spares the indexes: none of them holds what changes.
alter table round_items set (fillfactor = 50);

-- Rounds and people are looked for once a statement, by take_steps, and not once a step. Neither is ever deleted.
alter table course_steps drop constraint course_steps_round_id_fkey, drop constraint course_steps_entered_by_fkey;

create or replace function take_steps() returns trigger
  language plpgsql security definer set search_path = public set work_mem = '32MB'
  as $$
    declare
      own text[];
      checked record;
      -- Named one by one, so that thousands of other rounds are not gone through for a few.
      moved uuid[] := (select array_agg(distinct round_id) from taken);
      moving bigint := (select count(*) from taken where version > 1 or action <> 'assign' or state <> 'open');
    begin
      if exists (select from unnest(moved) id where id not in (select r.id from rounds r where r.id = any (moved)))
        or exists (
          select from (select distinct entered_by from taken where entered_by is not null) t
          where not exists (select from people p where p.id = t.entered_by)) then
        raise exception 'a step names a round or a person that does not exist' using errcode = 'foreign_key_violation';
      end if;
      if chiso_restoring(tg_relid) then
        return null;
      end if;
      insert into round_items (round_id, code, state, step, changed_at)
        select round_id, code, state, 1, entered_at from taken where version = 1 and action = 'assign' and state = 'open';
      if moving > 0 then
        -- Held first, and asked about in statements that come after: what others did meanwhile is seen.
        perform from round_items i join taken t using (round_id, code)
          where i.round_id = any (moved) and (t.version > 1 or t.action <> 'assign' or t.state <> 'open')
          order by i.round_id, i.code for no key update of i;
        -- Who has a role for all of the campaign has it for each of its rounds: asked once. An agency's roles are asked for each.
        select array_agg(distinct role) into own
          from (
            select distinct r.campaign_id from rounds r where r.id = any (moved)
          ) one, chiso_campaign_roles(one.campaign_id) role
          where role not in ('administrator', 'lead-agency-editor', 'lead-agency-head')
            and (select count(distinct r.campaign_id) from rounds r where r.id = any (moved)) = 1;
        with plain as materialized (
          -- What is allowed whoever took the steps before: to anybody, and to the roles for all of the campaign.
          select action, from_state, to_state, coalesce(bool_or(roles && own), false) as by_role
          from course_moves where not without_second and not_by is null
          group by action, from_state, to_state
        )
        select count(*) as found,
            min(format('step %s of %s does not follow step %s', t.version, t.code, i.step))
              filter (where i.step + 1 is distinct from t.version) as stale,
            -- Only what is not plain is asked for each.
            min(format('%s does not lead %s from %s to %s', t.action, t.code, i.state, t.state))
              filter (where case
                when p.by_role or (t.entered_by is null and p.action is not null) then false
                else not is_move(t::course_steps, i.state, coalesce(own, '{}'))
              end) as refused
          into checked
          from round_items i
          join taken t using (round_id, code)
          left join plain p on p.action = t.action and p.from_state = i.state and p.to_state = t.state
          where i.round_id = any (moved) and (t.version > 1 or t.action <> 'assign' or t.state <> 'open');
        if checked.stale is not null then
          raise exception '%', checked.stale using errcode = 'unique_violation';
        end if;
        if checked.found <> moving then
          raise exception 'a step does not follow any' using errcode = 'unique_violation';
        end if;
        if checked.refused is not null then
          raise exception '%', checked.refused using errcode = 'insufficient_privilege';
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
