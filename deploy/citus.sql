-- Spreads the tables of a migrated, still empty database over the nodes of a Citus cluster. Run once, as the owner, after the
-- first start has made the schema. What it does not do yet is in docs/decisions/0022-distributed.md. Order matters: what a
-- foreign key leads to comes first.

-- Small, read everywhere, joined with everything: a copy on each node. Rounds are among them, because no two rounds of an
-- organisation may have one year, a key that does not hold the round.
select create_reference_table('organisations');
select create_reference_table('organisation_parents');
select create_reference_table('organisation_mergers');
select create_reference_table('organisation_names');
select create_reference_table('people');
select create_reference_table('role_grants');
select create_reference_table('campaigns');
select create_reference_table('campaign_windows');
select create_reference_table('publications');
select create_reference_table('publication_results');
select create_reference_table('survey_files');
select create_reference_table('survey_results');
select create_reference_table('course_moves');
select create_reference_table('rounds');
select create_reference_table('evidence_files');

-- What people enter, by round: everything of one round lies on one node.
select create_distributed_table('figure_entries', 'round_id');
select create_distributed_table('score_entries', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('round_documents', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('window_extensions', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('assignments', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('course_steps', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('round_items', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('round_progress', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('council_votes', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('council_results', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('explanations', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('item_comments', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('reminders', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('review_meetings', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('round_texts', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('evidence_items', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('evidence_uploads', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('external_figures', 'round_id', colocate_with => 'figure_entries');
select create_distributed_table('item_presence', 'round_id', colocate_with => 'figure_entries');

-- The audit log, by chain: a chain is a round's, or the platform's.
select create_distributed_table('audit_heads', 'chain');
select create_distributed_table('audit_log', 'chain', colocate_with => 'audit_heads');

-- Sign-in, and the list of steps of the schema: on the coordinator, where every connection of the server arrives.
select citus_add_local_table_to_metadata('sessions');
select citus_add_local_table_to_metadata('accounts');
select citus_add_local_table_to_metadata('verifications');
select citus_add_local_table_to_metadata('second_factors');
select citus_add_local_table_to_metadata('one_time_links');
select citus_add_local_table_to_metadata('rate_limits');
select citus_add_local_table_to_metadata('sign_in_failures');
select citus_add_local_table_to_metadata('schema_migrations');

-- What belongs to one person or to the server itself, and is kept for days: beside them.
select citus_add_local_table_to_metadata('api_tokens');
select citus_add_local_table_to_metadata('idempotency_keys');
select citus_add_local_table_to_metadata('jobs');
select citus_add_local_table_to_metadata('job_files');
select citus_add_local_table_to_metadata('notices');
select citus_add_local_table_to_metadata('digests');
select citus_add_local_table_to_metadata('announcements');
select citus_add_local_table_to_metadata('letter_settings');
