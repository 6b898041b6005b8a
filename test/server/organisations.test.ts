import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AccountsApp,
  accountsApp,
  type Browser,
  browserOf,
  givePassword,
  goodPassword,
} from '../support/accounts.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { introduce, khach, lan, provinceCalled, quan } from '../support/people.ts'

let database: TestDatabase
let server: AccountsApp
let admin: Browser
let guest: Browser
let dienBien: string
let ministry: string

beforeAll(async () => {
  database = await createTestDatabase()
  const province = await provinceCalled(database, 'dien bien')
  ;[dienBien, ministry] = [province, await provinceCalled(database, 'bo noi vu')]
  await introduce(database, quan, { role: 'administrator', at: province })
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, khach, null)
  for (const person of [quan, lan, khach]) await givePassword(database, person)
  server = accountsApp(database)
  ;[admin, guest] = [browserOf(server), browserOf(server)]
  await admin.signIn('quan@example.vn', goodPassword)
  await guest.signIn('khach@example.vn', goodPassword)
})

afterAll(() => database.close())

const list = async (query: string) => (await guest.get(`/api/organisations?${query}`)).body as Listed[]
const names = async (query: string) => (await list(query)).map(({ name }) => name)

interface Listed {
  readonly id: string
  readonly name: string
  readonly parent: string | null
  readonly endedOn: string | null
}

async function make(name: string, more: object = {}): Promise<string> {
  const body = { kind: 'commune', name, bornOn: '2025-01-01', parent: dienBien, ...more }
  const answer = await admin.post('/api/organisations', body)
  expect([answer.status, answer.body]).toEqual([200, { id: expect.any(String) }])
  return answer.body.id
}

describe('organisations are listed', () => {
  test('as of a day: 63 provinces before the mergers, 34 from then on', async () => {
    expect(await list(`day=2025-06-30&parent=${ministry}`)).toHaveLength(63)
    expect(await list(`day=2025-07-01&parent=${ministry}`)).toHaveLength(34)
  })

  test.each(['dien bien', 'ĐIỆN BIÊN', 'Điện Biên'.normalize('NFD'), 'iện bi'])(
    'by "%s" whatever its marks',
    async (search) => {
      expect(await names(`day=2024-12-31&search=${encodeURIComponent(search)}`)).toEqual([
        expect.stringContaining('Điện Biên'),
      ])
    },
  )

  test.each(['%', '_', "' or true --", '\\'])('and "%s" is only text', async (search) => {
    expect(await list(`day=2024-12-31&search=${encodeURIComponent(search)}`)).toEqual([])
  })

  test.each(['day=2025-02-30', 'day=hôm nay', 'day=0001-01-01', 'parent=1', `search=${'x'.repeat(201)}`])(
    'not by %s',
    async (query) => {
      const { status, body } = await guest.get(`/api/organisations?${query}`)
      expect([status, body.code]).toEqual([400, 'invalid-input'])
    },
  )
})

describe('one organisation tells what it was made of', () => {
  const idOf = async (name: string, day: string) =>
    (await list(`day=${day}&search=${encodeURIComponent(name)}`)).find((each) => each.name === name)?.id

  test('the provinces that went into one, and the one that a province went into', async () => {
    const lamDong = await idOf('Lâm Đồng', '2025-07-01')
    const { body } = await guest.get(`/api/organisations/${lamDong}`)
    expect(body).toMatchObject({ kind: 'province', bornOn: '2025-07-01', endedOn: null, parent: ministry })
    expect(body.mergedFrom.map(({ name, on }: { name: string; on: string }) => [name, on])).toEqual(
      expect.arrayContaining([
        ['Bình Thuận', '2025-07-01'],
        ['Đắk Nông', '2025-07-01'],
        ['Lâm Đồng', '2025-07-01'],
      ]),
    )
    const binhThuan = await guest.get(`/api/organisations/${await idOf('Bình Thuận', '2025-06-30')}?day=2025-06-30`)
    expect(binhThuan.body).toMatchObject({ endedOn: '2025-07-01', mergedFrom: [], mergedInto: [{ id: lamDong }] })
  })

  test('one that does not exist is not found, and what is no id is refused', async () => {
    const none = await guest.get('/api/organisations/00000000-0000-4000-8000-000000000000')
    expect([none.status, none.body.code]).toEqual([404, 'not-found'])
    expect((await guest.get('/api/organisations/dien-bien')).status).toBe(400)
  })
})

describe('an organisation', () => {
  test('exists from its day on, under its parent', async () => {
    const id = await make('Xã Mường Phăng')
    expect(await list('day=2024-12-31&search=muong phang')).toEqual([])
    expect(await list('day=2025-01-01&search=muong phang')).toEqual([
      {
        id,
        kind: 'commune',
        name: 'Xã Mường Phăng',
        bornOn: '2025-01-01',
        endedOn: null,
        parent: dienBien,
        otherNames: [],
      },
    ])
  })

  test('that ends is gone from the day on, and stays known before it', async () => {
    const id = await make('Xã Thanh Nưa')
    expect((await admin.post(`/api/organisations/${id}/end`, { on: '2025-07-01' })).status).toBe(200)
    expect(await names('day=2025-06-30&search=thanh nua')).toEqual(['Xã Thanh Nưa'])
    expect(await names('day=2025-07-01&search=thanh nua')).toEqual([])
    const again = await admin.post(`/api/organisations/${id}/end`, { on: '2025-08-01' })
    expect([again.status, again.body.code]).toEqual([400, 'invalid-input'])
  })

  test('that moves stands under its old parent before the day', async () => {
    const district = await make('Huyện Mường Chà', { kind: 'district' })
    const id = await make('Xã Sa Lông')
    expect((await admin.post(`/api/organisations/${id}/move`, { parent: district, on: '2025-03-01' })).status).toBe(200)
    const parents = await Promise.all(['2025-02-28', '2025-03-01'].map((day) => list(`day=${day}&search=sa long`)))
    expect(parents.map(([found]) => found?.parent)).toEqual([dienBien, district])
  })

  test('goes into another with what stands below it', async () => {
    const [from, into] = [
      await make('Huyện Tủa Chùa', { kind: 'district' }),
      await make('Huyện Mường Ảng', { kind: 'district' }),
    ]
    await make('Xã Sính Phình', { parent: from })
    const merged = await admin.post(`/api/organisations/${into}/merge`, { from: [from], on: '2025-05-01' })
    expect(merged.status).toBe(200)
    expect(await names('day=2025-05-01&search=tua chua')).toEqual([])
    expect((await list('day=2025-05-01&search=sinh phinh'))[0]?.parent).toBe(into)
    expect((await list('day=2025-04-30&search=sinh phinh'))[0]?.parent).toBe(from)
    const rows = await database.owner
      .selectFrom('organisation_mergers')
      .selectAll()
      .where('from_id', '=', from)
      .execute()
    expect(rows).toMatchObject([{ into_id: into }])
  })

  test('changes leave rows in the audit log', async () => {
    const id = await make('Xã Nà Tấu')
    await admin.post(`/api/organisations/${id}/end`, { on: '2025-07-01' })
    const { body } = await admin.get('/api/audit?chain=platform')
    expect(body.rows.slice(0, 2)).toMatchObject([
      { action: 'end-organisation', subject: id, person: { id: 'quan' }, details: { on: '2025-07-01' } },
      { action: 'create-organisation', subject: id, details: { name: 'Xã Nà Tấu', parent: dienBien } },
    ])
  })
})

describe('an organisation that is renamed', () => {
  test('is called as before until the day, and found by every name', async () => {
    const id = await make('Xã Nà Sáy')
    const rename = (name: string, on: string) => admin.post(`/api/organisations/${id}/rename`, { name, on })
    expect((await rename('Xã Nà Sáy Mới', '2025-03-01')).body).toEqual({ id })
    expect((await rename('Phường Hoa Ban', '2025-07-01')).status).toBe(200)
    const called = async (day: string, search: string) => {
      const [found] = (await list(`day=${day}&search=${search}`)) as (Listed & { otherNames: string[] })[]
      return [found?.name, found?.otherNames]
    }
    expect(await called('2025-02-28', 'hoa ban')).toEqual(['Xã Nà Sáy', ['Xã Nà Sáy Mới', 'Phường Hoa Ban']])
    expect(await called('2025-03-01', 'na say')).toEqual(['Xã Nà Sáy Mới', ['Xã Nà Sáy', 'Phường Hoa Ban']])
    expect(await called('2025-07-01', 'na say')).toEqual(['Phường Hoa Ban', ['Xã Nà Sáy', 'Xã Nà Sáy Mới']])
    expect((await guest.get(`/api/organisations/${id}?day=2025-06-30`)).body).toMatchObject({
      name: 'Xã Nà Sáy Mới',
      laterNames: [
        { name: 'Xã Nà Sáy Mới', from: '2025-03-01' },
        { name: 'Phường Hoa Ban', from: '2025-07-01' },
      ],
    })
    const { rows } = (await admin.get('/api/audit?chain=platform&action=rename-organisation')).body
    expect(rows[0]).toMatchObject({
      subject: id,
      subjectName: 'Phường Hoa Ban',
      details: { name: 'Phường Hoa Ban', before: 'Xã Nà Sáy Mới', on: '2025-07-01' },
    })
  })

  test('and was merged is named in the merger as it was called then', async () => {
    const [from, into] = [await make('Xã Cũ Một'), await make('Xã Cũ Hai')]
    await admin.post(`/api/organisations/${from}/rename`, { name: 'Xã Mới Một', on: '2025-02-01' })
    await admin.post(`/api/organisations/${into}/merge`, { from: [from], on: '2025-03-01' })
    await admin.post(`/api/organisations/${into}/rename`, { name: 'Xã Mới Hai', on: '2025-04-01' })
    expect((await guest.get(`/api/organisations/${into}`)).body.mergedFrom).toMatchObject([{ name: 'Xã Mới Một' }])
    expect((await guest.get(`/api/organisations/${from}`)).body.mergedInto).toMatchObject([{ name: 'Xã Cũ Hai' }])
  })
})

const tree = async () => [
  await database.owner.selectFrom('organisations').selectAll().orderBy('id').execute(),
  await database.owner
    .selectFrom('organisation_parents')
    .selectAll()
    .orderBy('organisation_id')
    .orderBy('valid_from')
    .execute(),
  await database.owner.selectFrom('organisation_mergers').selectAll().execute(),
  await database.owner.selectFrom('organisation_names').selectAll().execute(),
]
const nothing = '018f2f3e-0000-7000-8000-000000000000'

describe('what cannot be is refused, and nothing is written', () => {
  test.each([
    ['a commune without a parent', { parent: null }, 400],
    ['a province under a province', { kind: 'province' }, 400],
    ['a ministry under something', { kind: 'ministry' }, 400],
    ['a unit born before its parent', { bornOn: '2001-01-01' }, 400],
    ['an unknown parent', { parent: nothing }, 404],
    ['an unknown kind', { kind: 'village' }, 400],
    ['no name', { name: '  ' }, 400],
    ['a day that is none', { bornOn: '2025-02-29' }, 400],
  ])('%s', async (_, wrong, status) => {
    const before = await tree()
    const body = { kind: 'commune', name: 'Xã X', bornOn: '2025-01-01', parent: dienBien, ...wrong }
    expect((await admin.post('/api/organisations', body)).status).toBe(status)
    expect(await tree()).toEqual(before)
  })

  test('circles, mergers into oneself or of another kind, ends above living units, days in the past', async () => {
    const [upper, lower] = [await make('Huyện A', { kind: 'district' }), await make('Huyện B', { kind: 'district' })]
    const below = await make('Xã C', { parent: upper })
    const [commune, ended, renamed] = [await make('Xã D'), await make('Xã E'), await make('Xã G')]
    await admin.post(`/api/organisations/${ended}/end`, { on: '2025-03-01' })
    await admin.post(`/api/organisations/${renamed}/rename`, { name: 'Xã H', on: '2025-02-01' })
    const before = await tree()
    const tries: [string, object, number][] = [
      [`${upper}/move`, { parent: below, on: '2025-06-01' }, 400],
      [`${commune}/move`, { parent: below, on: '2025-06-01' }, 400],
      [`${commune}/move`, { parent: nothing, on: '2025-06-01' }, 404],
      [`${upper}/move`, { parent: upper, on: '2025-06-01' }, 400],
      [`${upper}/move`, { parent: dienBien, on: '2025-01-01' }, 400],
      [`${lower}/merge`, { from: [lower], on: '2025-06-01' }, 400],
      [`${lower}/merge`, { from: [below], on: '2025-06-01' }, 400],
      [`${lower}/merge`, { from: [], on: '2025-06-01' }, 400],
      [`${lower}/merge`, { from: [upper, nothing], on: '2025-06-01' }, 404],
      [`${upper}/end`, { on: '2025-06-01' }, 400],
      [`${below}/end`, { on: '2024-06-01' }, 400],
      [`${nothing}/end`, { on: '2025-06-01' }, 404],
      ['x/end', { on: '2025-06-01' }, 400],
      [`${commune}/rename`, { name: 'Xã D', on: '2025-06-01' }, 400],
      [`${commune}/rename`, { name: '  ', on: '2025-06-01' }, 400],
      [`${commune}/rename`, { name: 'Xã Đ', on: '2025-01-01' }, 400],
      [`${ended}/rename`, { name: 'Xã Đ', on: '2025-06-01' }, 400],
      [`${renamed}/rename`, { name: 'Xã Đ', on: '2025-02-01' }, 400],
      [`${nothing}/rename`, { name: 'Xã Đ', on: '2025-06-01' }, 404],
    ]
    for (const [path, body, status] of tries) {
      expect([path, body, (await admin.post(`/api/organisations/${path}`, body)).status]).toEqual([path, body, status])
    }
    expect(await tree()).toEqual(before)
  })

  test('changes by others than administrators', async () => {
    const before = await tree()
    const coordinator = browserOf(server)
    await coordinator.signIn('lan@example.vn', goodPassword)
    for (const browser of [coordinator, guest]) {
      const made = await browser.post('/api/organisations', {
        kind: 'commune',
        name: 'Xã X',
        bornOn: '2025-01-01',
        parent: dienBien,
      })
      expect([made.status, made.body.code]).toEqual([403, 'not-permitted'])
      expect((await browser.post(`/api/organisations/${dienBien}/end`, { on: '2026-01-01' })).status).toBe(403)
      const renaming = { name: 'Tỉnh X', on: '2026-01-01' }
      expect((await browser.post(`/api/organisations/${dienBien}/rename`, renaming)).status).toBe(403)
    }
    expect(await tree()).toEqual(before)
  })
})

test('nothing above was a defect', () => {
  expect(server.defects).toEqual([])
})
