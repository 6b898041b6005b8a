-- Whoever sees a person sees until when their invitation works: never the hash of its link.
create policy read on one_time_links for select to chiso_app using (
  purpose = 'invitation' and person_id in (select id from people)
);
grant select (purpose, person_id, expires_at, used_at) on one_time_links to chiso_app;
