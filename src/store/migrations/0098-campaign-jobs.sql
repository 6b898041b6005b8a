-- Work over all rounds of a campaign: opening it, publishing it, computing it again by another framework.

alter table jobs drop constraint jobs_kind_check;
alter table jobs add constraint jobs_kind_check
  check (kind in ('report', 'import', 'letter', 'open-campaign', 'publish', 'rescore'));
-- The campaign it is about; that of an opening is there once the job is done.
alter table jobs add column campaign_id uuid;
