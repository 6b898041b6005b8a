-- The second guard of what is append-only: the server's role has no right to change or remove a row, and these triggers
-- refuse it to the owner too, unless a restore says so for its own transaction: set local chiso.restoring = 'on'.

-- Only who may act as the table's owner restores; the server's role cannot switch the guard off by setting the name.
create function chiso_restoring(relation oid) returns boolean
  language sql stable
  as $$
    select coalesce(current_setting('chiso.restoring', true), '') = 'on'
      and pg_has_role((select relowner from pg_class where oid = relation), 'usage')
  $$;

create function refuse_change() returns trigger
  language plpgsql
  as $$
    begin
      if chiso_restoring(tg_relid) then
        return null;
      end if;
      raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
    end
  $$;

create trigger append_only before update or delete or truncate on figure_entries
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on score_entries
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on round_documents
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change();
create trigger append_only before delete or truncate on audit_heads
  for each statement execute function refuse_change();

alter table audit_log
  add constraint audit_log_hash check (hash ~ '^[0-9a-f]{64}$'),
  add constraint audit_log_previous_hash check (previous_hash ~ '^[0-9a-f]{64}$');
alter table audit_heads
  add constraint audit_heads_seq check (seq >= 0),
  add constraint audit_heads_hash check (hash ~ '^[0-9a-f]{64}$');

-- A row joins the end of its chain, and the head moves one row at a time.
create function require_next_link() returns trigger
  language plpgsql
  as $$
    begin
      if chiso_restoring(tg_relid) or exists (
        select from audit_heads h where h.chain = new.chain and h.seq + 1 = new.seq and h.hash = new.previous_hash
      ) then
        return new;
      end if;
      raise exception 'row % does not join the end of chain %', new.seq, new.chain using errcode = 'restrict_violation';
    end
  $$;
create trigger next_link before insert on audit_log for each row execute function require_next_link();

-- Whoever writes may move the head, also without the right to read the log.
create function is_in_audit_log(wanted_chain text, wanted_seq bigint, wanted_hash text) returns boolean
  language sql stable security definer set search_path = public
  as $$ select exists (select from audit_log where chain = wanted_chain and seq = wanted_seq and hash = wanted_hash) $$;

create function require_next_head() returns trigger
  language plpgsql
  as $$
    begin
      if chiso_restoring(tg_relid) or (
        new.chain = old.chain and new.seq = old.seq + 1
        and is_in_audit_log(new.chain, new.seq, new.hash)
      ) then
        return new;
      end if;
      raise exception 'the head of chain % moves to its next row only', old.chain using errcode = 'restrict_violation';
    end
  $$;
create trigger next_head before update on audit_heads for each row execute function require_next_head();
