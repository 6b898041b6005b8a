-- Whether the acting person corrects points of a survey: the organiser's appraiser, once the campaign is published.
create function chiso_corrects_points(round uuid, item text) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select chiso_is_published(round)
      and not exists (select from round_items i where i.round_id = round and i.code = item)
      and exists (
        select from rounds r, chiso_campaign_roles(r.campaign_id) role where r.id = round and role = 'appraiser')
  $$;

drop policy write on figure_entries;
create policy write on figure_entries for insert with check (
  entered_by = chiso_person()
  and (chiso_brings_points(round_id, code) or chiso_enters(round_id, code) or chiso_corrects_points(round_id, code))
);
