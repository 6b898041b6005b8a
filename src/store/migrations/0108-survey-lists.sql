-- Lists of units that are made later are committed to one by one; the lists themselves, with names of people, are not kept.

alter table survey_files drop constraint survey_files_kind_check;
alter table survey_files add constraint survey_files_kind_check check (
  kind in ('plan', 'frame', 'commitment', 'list-commitment', 'protocol', 'replacements', 'design', 'answers'));

-- Who coordinates helps to choose areas and takes no other part.
drop policy write on survey_files;
create policy write on survey_files for insert with check (
  entered_by = chiso_person()
  and (chiso_surveys(campaign_id) or (
    kind in ('plan', 'frame', 'commitment', 'list-commitment', 'protocol', 'replacements') and exists (
      select from chiso_campaign_roles(campaign_id) role where role = 'coordinator')))
);
