import { afterAll, beforeAll, expect, test } from 'vitest'
import { getPublication, insertPublication } from '../../src/store/publications.ts'
import { openTestCampaign, type TestCampaign } from '../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { moment, tham } from '../support/people.ts'

let database: TestDatabase
let campaign: TestCampaign
beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
})
afterAll(() => database.close())

const sha256 = 'a'.repeat(64)

test('a publication is kept packed, and comes back as it was', async () => {
  const content = `{"tên": "${'Chỉ số cải cách hành chính '.repeat(2000)}"}\n`
  const about = { campaign: campaign.id, number: 1, sha256, correction: null, publishedAt: moment }
  await database.owner.transaction().execute((tx) => insertPublication(tx, { ...about, content }, tham.id))
  expect(await getPublication(database.owner, campaign.id, 1)).toEqual({ ...about, content })
  const { content: kept } = await database.owner.selectFrom('publications').select('content').executeTakeFirstOrThrow()
  expect(kept.length).toBeLessThan(content.length / 20)
})

test('a publication from before they were packed is read as it stands', async () => {
  const row = { campaign_id: campaign.id, number: 2, sha256, correction: 'sửa', published_at: moment }
  const content = Buffer.from('{"tên": "Điện Biên"}\n')
  await database.owner
    .insertInto('publications')
    .values({ ...row, content })
    .execute()
  expect(await getPublication(database.owner, campaign.id, 2)).toMatchObject({ content: '{"tên": "Điện Biên"}\n' })
})
