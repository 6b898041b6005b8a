-- How many rounds below feed the figures of one: those of campaigns that its organisation holds for the same year by some
-- frameworks, samples for samples. Who sees only some of them learns that there are more, and nothing else of them.
create function chiso_unit_rounds(round uuid, frameworks text[]) returns integer
  language sql stable security definer set search_path = public
  as $$
    select count(u.id)::integer
    from rounds r
    left join campaigns own on own.id = r.campaign_id
    join campaigns c on c.organiser_id = r.organisation_id and c.index_year = r.index_year
      and c.par_framework = any (frameworks) and c.is_sample = coalesce(own.is_sample, false)
    join rounds u on u.campaign_id = c.id
    where r.id = round and r.id in (select chiso_rounds())
  $$;
