import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { PersonId } from '../../../src/framework/ids.ts'
import { answerAppeal } from '../../../src/operations/campaigns/answer-appeal.ts'
import { type StepToTake, takeStep } from '../../../src/operations/campaigns/take-step.ts'
import { vote } from '../../../src/operations/campaigns/vote.ts'
import type { Actor } from '../../../src/operations/context.ts'
import { givePassword } from '../../support/accounts.ts'
import { expectAccessible, follow, openReader, type Reader, startBrowser } from '../../support/browser.ts'
import { openWindows } from '../../support/browser-campaign.ts'
import { openAs } from '../../support/browser-people.ts'
import { openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { moveAll } from '../../support/course-by-owner.ts'
import { hoa, introduce, lan, provinceCalled, quan, tham } from '../../support/people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

/** Two appeals reach the council: one is won and one is lost. Each test goes on from the one before. */

let app: WebApp
let browser: Browser
let campaign: TestCampaign
const readers: Reader[] = []

const members = ['an', 'binh', 'chi'].map((id): Actor => ({ id: id as PersonId, name: `Ủy viên ${id}` }))
const [an, binh] = members as [Actor, Actor, Actor]
const [won, lost] = ['1.3.2', '7.3.6']

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  const { database } = app
  campaign = await openTestCampaign(database, false)
  const ministry = await provinceCalled(database, 'bo noi vu')
  for (const member of members) await introduce(database, member, { role: 'council-member', at: ministry })
  for (const person of [hoa, quan, an]) await givePassword(database, person)
  await database.owner.updateTable('people').set({ email_verified: true }).execute()
  for (const action of ['submit', 'accept', 'consolidate', 'send', 'appraise', 'release'])
    await moveAll(database, campaign.round, action, tham)
  await sql`update round_items set claimed = 0.96, appraised = 0.5`.execute(database.owner)
  campaign.at(new Date())
  await openWindows(database, campaign, ['appraise', 'appeal', 'publish'])
}, 120_000)

afterEach(() => {
  expect([readers.flatMap(({ complaints }) => complaints), app.defects]).toEqual([[], []])
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

async function arrive({ id }: Actor, path: string): Promise<Page> {
  const reader = await openReader(browser, app.url)
  readers.push(reader)
  await openAs(reader.page, `${id}@example.vn`, path)
  return reader.page
}

/** The head of the agency, to the end. */
let head: Page

const placeOf = async (code: string) => {
  const rows = app.database.owner.selectFrom('round_items').select('step').where('round_id', '=', campaign.round)
  const { step } = await rows.where('code', '=', code).executeTakeFirstOrThrow()
  return { round: campaign.round, code, seenStep: step }
}
const step = async (code: string, action: StepToTake['action']) =>
  takeStep(campaign.context, lan, { ...(await placeOf(code)), action, reason: 'xem lại', ground: 'other' })
const reject = async (code: string) =>
  answerAppeal(campaign.context, tham, { ...(await placeOf(code)), points: null, reason: 'chưa đủ căn cứ' })

test('an agency escalates what was rejected', { timeout: 120_000 }, async () => {
  for (const code of [won, lost]) {
    await step(code, 'appeal')
    await reject(code)
  }
  await step(lost, 'escalate')
  head = await arrive(hoa, `/rounds/${campaign.round}/course/${won}`)
  await head.getByRole('button', { name: 'Đề nghị Hội đồng xem xét' }).click()
  const escalation = head.getByRole('dialog', { name: 'Đề nghị Hội đồng xem xét' })
  await escalation.getByLabel('Lý do', { exact: false }).fill('Văn bản có trong hồ sơ')
  await escalation.getByRole('button', { name: 'Đề nghị Hội đồng xem xét' }).click()
  await head.getByText('Hội đồng đang xem xét').first().waitFor()
})

test('the council votes by keyboard and decides: one is won, one is lost', { timeout: 180_000 }, async () => {
  for (const [code, points] of [
    [won, '0.8'],
    [lost, null],
  ] as const) {
    const choice = points === null ? 'against' : 'for'
    await vote(campaign.context, binh, { round: campaign.round, code, choice, points, seenVersion: 0 })
  }
  const page = await arrive(an, `/campaigns/${campaign.id}/council`)
  await page.getByText('Hội đồng có 3 thành viên: Ủy viên an, Ủy viên binh, Ủy viên chi').waitFor()
  await page.getByRole('row', { name: /1\.3\.2.*1\/3 phiếu, cần 2 chưa bỏ phiếu/ }).waitFor()
  await expectAccessible(page)
  const open = async (code: string) => {
    await page.getByRole('button', { name: `Mở ${code} của Điện Biên` }).focus()
    await page.keyboard.press('Enter')
    return page.getByRole('dialog', { name: `Điện Biên: ${code}` })
  }
  const sheet = await open(won)
  await sheet.getByText('Chưa đủ phiếu để kết luận: cần 2 phiếu, đã có 1.').waitFor()
  await expectAccessible(page)
  await sheet.getByLabel('Số điểm đề nghị').focus()
  await page.keyboard.type('0,75')
  await page.keyboard.press('Enter')
  await page.getByText(`Đã ghi phiếu về ${won} của Điện Biên.`).waitFor()
  const again = await open(won)
  await again.getByText('chấp nhận, 0,75 điểm (2 phiếu đồng ý, 0 không đồng ý)').waitFor()
  await again.getByLabel('Nội dung kết luận, theo biên bản').fill('Biên bản số 3')
  await again.getByRole('button', { name: 'Kết luận' }).click()
  await page.getByText(`Đã kết luận về ${won} của Điện Biên.`).waitFor()
  const other = await open(lost)
  await other.getByLabel('Không đồng ý, giữ nguyên điểm').check()
  await other.getByRole('button', { name: 'Bỏ phiếu' }).click()
  await page.getByText(`Đã ghi phiếu về ${lost} của Điện Biên.`).waitFor()
  const ready = await open(lost)
  await ready.getByText('không chấp nhận, giữ nguyên điểm (0 phiếu đồng ý, 2 không đồng ý)').waitFor()
  await ready.getByLabel('Nội dung kết luận, theo biên bản').fill('Biên bản số 3')
  await ready.getByRole('button', { name: 'Kết luận' }).click()
  await page.getByText('Không có việc nào.').waitFor()
  await page.getByLabel('Hiện').selectOption({ label: 'Đã kết luận' })
  await page.getByRole('row', { name: /7\.3\.6.*không chấp nhận/ }).waitFor()
})

test('the agency and the organiser see the decision and the count of appeals', { timeout: 120_000 }, async () => {
  await follow(head, `/rounds/${campaign.round}/course`)
  await head.getByRole('link', { name: /^1\.3\.2/ }).click()
  await head.getByText('Hội đồng đã kết luận').first().waitFor()
  await head.getByText('Phiếu đồng ý 2, không đồng ý 0, trong 3 thành viên').waitFor()
  const board = await arrive(quan, `/campaigns/${campaign.id}`)
  await board.getByText('2 kiến nghị, được thêm 0,25 điểm.').waitFor()
  await board.getByRole('row', { name: 'Lý do khác Hội đồng chấp nhận 1 0,25' }).waitFor()
  await board.getByRole('link', { name: 'Hội đồng', exact: true }).click()
  await board.getByRole('heading', { level: 1, name: 'Việc của Hội đồng thẩm định' }).waitFor()
})
