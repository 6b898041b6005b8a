import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listMigrations, migrate } from '../../src/store/migrate.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { contentsOf } from '../support/database-contents.ts'

/** Rows that a database may hold once a step is taken; every later step must keep them. Null where it brings no table. */
const rows: Readonly<Record<string, string | null>> = {
  '0001-organisations.sql': `
    insert into organisations values
      ('00000000-0000-4000-8000-000000000001', 'province', 'Điện Biên', 'dien bien', '2004-01-01', null),
      ('00000000-0000-4000-8000-000000000002', 'district', 'Mường Ảng', 'muong ang', '2004-01-01', '2025-07-01');
    insert into organisation_parents values
      ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', '2004-01-01', '2025-07-01');
    insert into organisation_mergers values
      ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', '2025-07-01')`,
  '0002-people.sql': `
    insert into people (id, name, email) values ('lan', 'Lan', 'lan@example.vn'), ('quan', 'Quản', 'quan@example.vn');
    insert into sessions (id, person_id, token, expires_at) values ('s', 'lan', 't', '2025-01-01');
    insert into accounts (id, person_id, account_id, provider_id, password) values ('a', 'lan', 'lan', 'credential', 'h');
    insert into verifications (id, identifier, value, expires_at) values ('v', 'i', 'x', '2025-01-01');
    insert into second_factors (id, person_id, secret, backup_codes) values ('f', 'lan', 's', 'b');
    insert into rate_limits values ('r', 'k', 3, 1735689600000);
    insert into sign_in_failures values ('lan@example.vn', 2, null);
    insert into role_grants (id, person_id, role, organisation_id, granted_by, granted_at) values
      ('00000000-0000-4000-8000-000000000003', 'quan', 'administrator', '00000000-0000-4000-8000-000000000001', null,
        '2025-01-01'),
      ('00000000-0000-4000-8000-000000000004', 'lan', 'coordinator', '00000000-0000-4000-8000-000000000001', 'quan',
        '2025-01-01')`,
  '0003-rounds.sql': `
    insert into rounds values ('00000000-0000-4000-8000-000000000005', '00000000-0000-4000-8000-000000000001', 2024, 'PAR',
      'par-province-2024', 'sipas-2024', 'lan', '2025-01-01');
    insert into figure_entries values
      ('00000000-0000-4000-8000-000000000005', '7.3.6', 'handled_online', 1, '44399', 'báo cáo', null, 'lan', '2025-01-01'),
      ('00000000-0000-4000-8000-000000000005', '7.3.6', 'handled_online', 2, null, null, 'sai', 'lan', '2025-01-02');
    insert into score_entries values ('00000000-0000-4000-8000-000000000005', '1.1', 'self', 1, '0.75', null, null, null,
      'printed', null, 'lan', '2025-01-01');
    insert into round_documents values
      ('00000000-0000-4000-8000-000000000005', 'context', 1, '{"a": [1.10]}', null, 'lan', '2025-01-01')`,
  '0004-audit.sql': `
    insert into audit_log values ('platform', 1, '2025-01-01', 'lan', 'try', 'x', '{}', repeat('0', 64), repeat('a', 64));
    insert into audit_heads values ('platform', 1, repeat('a', 64))`,
  '0005-rights.sql': null,
  '0006-accounts.sql': `
    insert into one_time_links values (repeat('b', 64), 'reset', 'lan', 'quan', '2025-01-01', '2025-01-02', null)`,
  '0010-append-only.sql': `
    insert into audit_log values
      ('platform', 2, '2025-01-01', 'lan', 'try', 'x', '{}', repeat('a', 64), repeat('c', 64));
    update audit_heads set seq = 2, hash = repeat('c', 64) where chain = 'platform'`,
  '0020-evidence.sql': `
    insert into evidence_files values (repeat('d', 64), 1000, 'application/pdf', '2025-01-01');
    insert into evidence_items (round_id, id, version, code, sha256, file_name, search_name, entered_by, entered_at) values
      ('00000000-0000-4000-8000-000000000005', '00000000-0000-4000-8000-000000000006', 1, '7.3.6', repeat('d', 64), 'a.pdf',
        'a.pdf', 'lan', '2025-01-01');
    insert into evidence_uploads values ('00000000-0000-4000-8000-000000000005', '00000000-0000-4000-8000-000000000007',
      'lan', 'b.pdf', 5000, 4000, null, '2025-01-01')`,
  '0030-api.sql': `
    insert into api_tokens values ('00000000-0000-4000-8000-000000000008', 'lan', 'x', repeat('e', 64), '{read}',
      '2025-01-01', '2025-02-01', null, null);
    insert into idempotency_keys values ('lan', 'k', repeat('f', 64), 200, '{}', '{}', '2025-01-01')`,
  '0040-jobs.sql': `
    insert into jobs (id, kind, person_id, round_id, input, state, created_at) values
      ('00000000-0000-4000-8000-000000000009', 'report', 'lan', '00000000-0000-4000-8000-000000000005', '{}', 'waiting',
        '2025-01-01');
    insert into job_files values ('00000000-0000-4000-8000-000000000009', 'x.pdf', false, 'application/pdf', 'x')`,
  '0050-quicker-walls.sql': null,
  '0060-second-factor-reset.sql': null,
  '0061-pending-invitations.sql': null,
  '0062-organisation-names.sql': `
    insert into organisation_names values
      ('00000000-0000-4000-8000-000000000001', '2026-01-01', 'Tỉnh Điện Biên', 'tinh dien bien')`,
  '0070-campaigns.sql': `
    insert into campaigns (id, organiser_id, index_year, title, par_framework, as_of, needs_second, quorum_percent, created_by,
      created_at) values ('00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-000000000001', 2024, 'Đợt 2024',
      'par-province-2024', '2024-12-31', true, 67, 'lan', '2025-01-01');
    insert into rounds (id, organisation_id, index_year, title, par_framework, created_by, created_at, campaign_id, as_of) values
      ('00000000-0000-4000-8000-00000000000b', '00000000-0000-4000-8000-000000000001', 2024, 'PAR', 'par-province-2024', 'lan',
        '2025-01-01', '00000000-0000-4000-8000-00000000000a', '2024-12-31');
    insert into campaign_windows values ('00000000-0000-4000-8000-00000000000a', 'assess', 1, '2025-01-01', '2025-01-31', null,
      'lan', '2025-01-01');
    insert into window_extensions values ('00000000-0000-4000-8000-00000000000b', 'assess', 1, '2025-02-05', 'bão lũ', 'lan',
      '2025-01-30');
    insert into course_steps values
      ('00000000-0000-4000-8000-00000000000b', '7.3.6', 1, 'assign', 'open', null, '{}', null, '2025-01-01'),
      ('00000000-0000-4000-8000-00000000000b', '7.3.6', 2, 'submit', 'submitted', null, '{"claimed": "1.25"}', null,
        '2025-01-20');
    insert into assignments values ('00000000-0000-4000-8000-00000000000b', '7.3.6', 1,
      '00000000-0000-4000-8000-000000000001', '{}', null, 'lan', '2025-01-01');
    insert into explanations values ('00000000-0000-4000-8000-00000000000b', '7.3.6', 1, 'đã nêu', 'lan', '2025-01-10');
    insert into item_comments values ('00000000-0000-4000-8000-00000000000b', '7.3.6',
      '00000000-0000-4000-8000-00000000000c', 'xem lại', '{quan}', 'lan', '2025-01-11')`,
  '0075-presence.sql': `
    insert into item_presence values
      ('00000000-0000-4000-8000-000000000005', '7.3.6', 'lan', '2025-01-01', '2025-01-01')`,
  '0080-publications.sql': `
    insert into publications values ('00000000-0000-4000-8000-00000000000a', 1, '{}', repeat('d', 64), null, 'lan',
      '2025-03-28')`,
  '0090-council.sql': `
    insert into role_grants (id, person_id, role, organisation_id, granted_by, granted_at) values
      ('00000000-0000-4000-8000-00000000000d', 'lan', 'council-member', '00000000-0000-4000-8000-000000000001', 'quan',
        '2025-01-01');
    insert into council_votes values ('00000000-0000-4000-8000-00000000000b', '1.5', 'lan', 1, 'points', 1.5, '2025-03-01');
    insert into council_results values ('00000000-0000-4000-8000-00000000000b', '1.5', 1, 1, '{"tong_diem": "1.5"}', 'biên bản',
      'lan', '2025-03-02')`,
  '0091-released-points.sql': null,
  '0092-review-meetings.sql': `
    insert into review_meetings values ('00000000-0000-4000-8000-00000000000b', 1, '2025-01-15', '8 giờ', null, null, null,
      null, null, null, '[]', 'lan', '2025-01-15')`,
  '0093-round-texts.sql': `
    insert into round_texts values ('00000000-0000-4000-8000-00000000000b', 'proposals', 1, 'x', 'lan', '2025-01-15')`,
  '0094-notices.sql': `
    insert into notices (id, person_id, kind, key, campaign_id, codes, details, letter, made_at, read_at) values
      ('00000000-0000-4000-8000-000000000011', 'lan', 'released', 'released:1', '00000000-0000-4000-8000-00000000000a',
        '{7.3.6}', '{"items": 1}', 'digest', '2025-03-11', '2025-03-12');
    insert into digests values ('lan', '2025-03-12', 1, '2025-03-12');
    insert into announcements values ('clock', '2025-03-12');
    insert into letter_settings values ('lan', true, false)`,
  '0095-reminders.sql': `
    insert into reminders values ('00000000-0000-4000-8000-00000000000b', '7.3.6', '2025-02-01',
      '00000000-0000-4000-8000-000000000012', 'xin hoàn thành', 'lan', '2025-02-01 12:00+07')`,
  '0096-points-from-outside.sql': `
    insert into external_figures values ('00000000-0000-4000-8000-00000000000b', '7.3.6', 'handled_online', 1, '44000',
      'Văn phòng Chính phủ', '2024-12-20', 'lan', '2025-03-01')`,
  '0097-publication-results.sql': `
    insert into publication_results values ('00000000-0000-4000-8000-00000000000a', 1,
      '00000000-0000-4000-8000-000000000001', 'Điện Biên', '88', '88', 1, '[]')`,
  '0098-campaign-jobs.sql': `
    insert into jobs (id, kind, person_id, input, state, created_at, campaign_id) values
      ('00000000-0000-4000-8000-00000000000e', 'rescore', 'lan', '{}', 'waiting', '2025-01-01',
        '00000000-0000-4000-8000-00000000000a')`,
  '0099-unit-rounds.sql': null,
  '0100-quicker-steps.sql': null,
  '0101-steps-checked-at-once.sql': null,
  '0102-quicker-reach.sql': null,
  '0103-packed-publications.sql': null,
  '0104-corrected-surveys.sql': null,
  '0105-surveys.sql': `
    insert into survey_files values
      ('00000000-0000-4000-8000-00000000000a', 1, 'answers', 'a.csv', repeat('d', 64), 'x', 'lan', '2025-03-01'),
      ('00000000-0000-4000-8000-00000000000a', 2, 'answers', 'a.csv', null, null, 'lan', '2025-03-02');
    insert into survey_results values
      ('00000000-0000-4000-8000-00000000000a', 1, 'tinh', '[]', '{}', 'lan', '2025-03-02');
    insert into jobs (id, kind, person_id, input, state, created_at, campaign_id) values
      ('00000000-0000-4000-8000-00000000000f', 'survey', 'lan', '{}', 'waiting', '2025-01-01',
        '00000000-0000-4000-8000-00000000000a')`,
  '0106-survey-draws.sql': `
    insert into survey_files values
      ('00000000-0000-4000-8000-00000000000a', 3, 'frame', 'khung.csv', repeat('d', 64), 'x', 'lan', '2025-03-03'),
      ('00000000-0000-4000-8000-00000000000a', 4, 'commitment', 'cam-ket.json', repeat('e', 64), 'x', 'lan', '2025-03-03')`,
  '0107-survey-replacements.sql': `
    insert into survey_files values
      ('00000000-0000-4000-8000-00000000000a', 5, 'replacements', 'thay.json', repeat('d', 64), 'x', 'lan', '2025-03-04')`,
  '0108-survey-lists.sql': `
    insert into survey_files values
      ('00000000-0000-4000-8000-00000000000a', 6, 'list-commitment', 'c.json', repeat('d', 64), 'x', 'lan', '2025-03-05')`,
}

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase('template0')
})
afterEach(() => database.close())

async function ask(text: string): Promise<void> {
  const client = new Client(database.connection)
  await client.connect()
  await client.query(text).finally(() => client.end())
}

/** What a step writes in another form: the same bytes. */
const rewritten: Readonly<Record<string, readonly [table: string, from: string, to: string]>> = {
  '0103-packed-publications.sql': ['publications', ',{},', `,"\\\\x${Buffer.from('{}').toString('hex')}",`],
}

/** Rows of every table by their beginning: a later step may add columns behind. */
async function expectKept(name: string, before: Awaited<ReturnType<typeof contentsOf>>): Promise<void> {
  const after = await contentsOf(database.connection)
  const [changed, from = '', to = ''] = rewritten[name] ?? []
  for (const [table, texts] of Object.entries(before)) {
    const beginnings = texts.map((text) => (table === changed ? text.replace(from, to) : text).slice(0, -1))
    expect(after[table]?.map((text, index) => text.slice(0, beginnings[index]?.length))).toEqual(beginnings)
  }
}

test('each step of the schema keeps the rows that the steps before it could hold', async () => {
  const names = (await listMigrations()).map(({ name }) => name)
  expect(Object.keys(rows), 'every step says which rows it is tested with').toEqual(names)
  let before: Awaited<ReturnType<typeof contentsOf>> = {}
  for (const name of names) {
    expect(await migrate(database.connection, name)).toEqual([name])
    await expectKept(name, before)
    const filling = rows[name]
    if (filling) await ask(filling)
    before = await contentsOf(database.connection)
  }
  const empty = Object.entries(before).filter(([, texts]) => texts.length === 0)
  expect(empty.map(([table]) => table)).toEqual([])
})

test('steps are taken once, forward, also by four servers at once', async () => {
  const taken = await Promise.all(Array.from({ length: 4 }, () => migrate(database.connection)))
  const names = (await listMigrations()).map(({ name }) => name)
  expect(taken.flat().toSorted()).toEqual(names)
  expect(await migrate(database.connection)).toEqual([])
})

test('a step whose file has other contents now is refused, and nothing after it is taken', async () => {
  await migrate(database.connection, '0003-rounds.sql')
  await ask("update schema_migrations set sha256 = repeat('0', 64) where name = '0002-people.sql'")
  await expect(migrate(database.connection)).rejects.toMatchObject({
    code: 'changed-migration',
    details: { name: '0002-people.sql' },
  })
  expect(Object.keys(await contentsOf(database.connection))).not.toContain('audit_log')
})

test('a database with a step of a newer Chiso is refused before anything is done', async () => {
  await migrate(database.connection, '0003-rounds.sql')
  await ask("insert into schema_migrations (name, sha256) values ('9999-later.sql', repeat('0', 64))")
  await expect(migrate(database.connection)).rejects.toMatchObject({
    code: 'newer-database',
    details: { name: '9999-later.sql' },
  })
  expect(Object.keys(await contentsOf(database.connection))).not.toContain('audit_log')
})
