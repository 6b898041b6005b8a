-- Who has lost the phone with their second factor cannot sign in any more: an administrator turns it off for them.

-- Forgets what a person's second factor was and signs them out everywhere. The server's own role reaches neither table; it
-- does this and nothing else with them, and only for an administrator. False if there is no such factor.
create function chiso_reset_second_factor(person text) returns boolean
  language plpgsql security definer set search_path = public
  as $$
    begin
      if not chiso_is('administrator') or person = chiso_person() then
        raise insufficient_privilege using message = 'only another administrator resets a second factor';
      end if;
      update people set two_factor_enabled = false where id = person and two_factor_enabled;
      if not found then
        return false;
      end if;
      delete from second_factors where person_id = person;
      delete from sessions where person_id = person;
      return true;
    end
  $$;
revoke execute on function chiso_reset_second_factor(text) from public;
grant execute on function chiso_reset_second_factor(text) to chiso_app;
