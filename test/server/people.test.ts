import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AccountsApp,
  accountsApp,
  type Browser,
  browserOf,
  givePassword,
  goodPassword,
} from '../support/accounts.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { hoa, introduce, lan, minh, provinceCalled, quan } from '../support/people.ts'

let database: TestDatabase
let server: AccountsApp
let admin: Browser
let coordinator: Browser
let province: string

beforeAll(async () => {
  database = await createTestDatabase()
  const dienBien = await provinceCalled(database, 'dien bien')
  province = dienBien
  await introduce(database, quan, { role: 'administrator', at: dienBien })
  await introduce(database, lan, { role: 'coordinator', at: dienBien })
  await introduce(database, minh, { role: 'lead-agency-editor', at: dienBien })
  await introduce(database, hoa, { role: 'viewer', at: await provinceCalled(database, 'lai chau') })
  for (const person of [quan, lan]) await givePassword(database, person)
  server = accountsApp(database)
  ;[admin, coordinator] = [browserOf(server), browserOf(server)]
  await admin.signIn('quan@example.vn', goodPassword)
  await coordinator.signIn('lan@example.vn', goodPassword)
})

afterAll(() => database.close())

const idsSeenBy = async (browser: Browser, query = '') =>
  ((await browser.get(`/api/people${query}`)).body as { id: string }[]).map(({ id }) => id).toSorted()

test('an administrator sees everybody, a coordinator those of the province', async () => {
  expect(await idsSeenBy(admin)).toEqual(['hoa', 'lan', 'minh', 'quan'])
  expect(await idsSeenBy(coordinator)).toEqual(['lan', 'minh', 'quan'])
  expect((await coordinator.get('/api/people/hoa')).body.code).toBe('not-found')
  expect((await coordinator.get('/api/people/minh')).body).toMatchObject({
    name: 'Minh',
    roles: [{ role: 'lead-agency-editor', organisation: province, round: null }],
  })
})

test.each([
  ['?search=quan', ['quan']],
  ['?search=QU%E1%BA%A2N', ['quan']],
  ['?search=minh%40example', ['minh']],
  ['?search=%25', []],
])('%s finds by name and address, whatever the marks', async (query, ids) => {
  expect(await idsSeenBy(admin, query)).toEqual(ids)
})

test('nothing secret is told of a person', async () => {
  const { body } = await admin.get('/api/people/lan')
  expect(Object.keys(body).toSorted()).toEqual([
    'disabledAt',
    'email',
    'hasConfirmedEmail',
    'hasSecondFactor',
    'id',
    'invitationExpiresAt',
    'language',
    'name',
    'roles',
  ])
})

test('a role is given once, works at once, and ends at once; the row stays', async () => {
  const grant = { person: 'minh', role: 'coordinator', organisation: province }
  const { body } = await admin.post('/api/role-grants', grant)
  expect(body).toEqual({ id: expect.any(String) })
  const again = await admin.post('/api/role-grants', grant)
  expect([again.status, again.body.code]).toEqual([409, 'role-held'])
  expect((await admin.get('/api/people/minh')).body.roles).toHaveLength(2)
  expect((await admin.remove(`/api/role-grants/${body.id}`)).status).toBe(200)
  expect((await admin.get('/api/people/minh')).body.roles).toHaveLength(1)
  expect((await admin.remove(`/api/role-grants/${body.id}`)).status).toBe(404)
  const row = await database.owner.selectFrom('role_grants').selectAll().where('id', '=', body.id).executeTakeFirst()
  expect(row).toMatchObject({ granted_by: 'quan', ended_by: 'quan', role: 'coordinator' })
})

const nothing = '018f2f3e-0000-7000-8000-000000000000'

test.each([
  ['an unknown person', { person: 'nobody' }, 404],
  ['an unknown organisation', { organisation: nothing }, 404],
  ['an unknown round', { round: nothing }, 404],
  ['an unknown role', { role: 'king' }, 400],
  ['an administrator of a round', { role: 'administrator', round: nothing }, 404],
  ['an organisation that is no id', { organisation: "1' or true --" }, 400],
])('a role for %s is refused', async (_, wrong, status) => {
  const body = { person: 'minh', role: 'viewer', organisation: province, ...wrong }
  expect((await admin.post('/api/role-grants', body)).status).toBe(status)
})

test('one’s own last role of an administrator cannot be ended; with another administrator neither', async () => {
  const own = (await admin.get('/api/me')).body.roles[0].id
  const first = await admin.remove(`/api/role-grants/${own}`)
  expect([first.status, first.body.code]).toEqual([409, 'last-administrator'])
  await admin.post('/api/role-grants', { person: 'minh', role: 'administrator', organisation: province })
  expect((await admin.remove(`/api/role-grants/${own}`)).body.code).toBe('last-administrator')
  expect((await admin.post('/api/people/quan/disable')).body.code).toBe('own-account')
})

test.each([
  ['GET', '/api/people'],
  ['POST', '/api/people/lan/disable'],
  ['POST', '/api/role-grants'],
  ['POST', '/api/invitations'],
  ['GET', '/api/me'],
  ['GET', '/api/me/sessions'],
  ['POST', '/api/me/second-factor'],
  ['GET', '/api/organisations'],
])('%s %s is closed to strangers', async (method, path) => {
  const { status, body } = await browserOf(server).ask(method, path, method === 'POST' ? {} : undefined)
  expect([status, body.code]).toEqual([401, 'not-signed-in'])
})

test.each(['/api/people/%00', '/api/people/x%27--', `/api/people/${'x'.repeat(200)}`])(
  '%s is no defect',
  async (path) => {
    expect([400, 404]).toContain((await admin.get(path)).status)
  },
)

test.each(['\u0000', 'Lan\u0000'])('a name with NUL (%j) is a problem in either language', async (name) => {
  const { status, body } = await coordinator.put('/api/me', { name, language: 'vi' })
  expect([status, body.code]).toEqual([400, 'invalid-input'])
})

test('nothing above was a defect', () => {
  expect(server.defects).toEqual([])
})
