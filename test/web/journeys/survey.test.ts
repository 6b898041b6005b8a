import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { CampaignId } from '../../../src/framework/ids.ts'
import { openCampaign } from '../../../src/operations/campaigns/open-campaign.ts'
import { momentInVietnam } from '../../../src/operations/moment-in-vietnam.ts'
import { givePassword } from '../../support/accounts.ts'
import { expectAccessible, openReader, type Reader, startBrowser } from '../../support/browser.ts'
import { openAs } from '../../support/browser-people.ts'
import { testCalendar } from '../../support/campaign.ts'
import { answersFile, designFile, frameFile, planFile } from '../../support/campaign-survey.ts'
import { introduce, khach, provinceCalled, quan } from '../../support/people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

/** quan coordinates at the ministry and brings in the draw; khach is of its survey office and does the rest. */

let app: WebApp
let browser: Browser
let campaign: CampaignId
const readers: Reader[] = []

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  const { database } = app
  const ministry = await provinceCalled(database, 'bo noi vu')
  const units = [await provinceCalled(database, 'dien bien'), await provinceCalled(database, 'lai chau')]
  await introduce(database, quan, { role: 'coordinator', at: ministry })
  await introduce(database, khach, { role: 'survey-office', at: ministry })
  for (const person of [quan, khach]) await givePassword(database, person)
  await database.owner.updateTable('people').set({ email_verified: true }).execute()
  campaign = await openCampaign({ db: database.db, now: () => new Date(), newId: randomUUID }, quan, {
    ...{ organiser: ministry, indexYear: 2024, title: 'Chỉ số cải cách hành chính năm 2024' },
    ...{ parFramework: 'par-province-2024', sipasFramework: 'sipas-2024', asOf: { year: 2024, month: 12, day: 31 } },
    ...{ needsSecond: false, quorumPercent: 60, isSample: true, calendar: testCalendar, units },
  })
}, 120_000)

afterEach(() => {
  expect([readers.flatMap(({ complaints }) => complaints), app.defects]).toEqual([[], []])
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

async function arrive(email: string): Promise<Page> {
  const reader = await openReader(browser, app.url)
  readers.push(reader)
  await openAs(reader.page, email, `/campaigns/${campaign}`)
  await reader.page.getByRole('link', { name: 'Khảo sát SIPAS' }).click()
  await reader.page.getByRole('heading', { level: 1, name: 'Khảo sát SIPAS' }).waitFor()
  return reader.page
}

async function bring(page: Page, panel: string, kind: string, { name, bytes }: typeof planFile): Promise<void> {
  const region = page.getByRole('region', { name: panel })
  await region.getByLabel('Loại tệp').selectOption({ label: kind })
  const buffer = Buffer.from(bytes)
  await region.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer })
}

/** Gives a seed that is published only now: seconds are compared, so that the next one has to begin. */
async function giveSeed(page: Page): Promise<void> {
  await page.waitForTimeout(1_100)
  const [day = '', time = ''] = momentInVietnam(new Date()).split(' ')
  await page.getByLabel('Nơi công bố').fill('Xổ số miền Bắc, giải đặc biệt')
  await page.getByLabel('Ngày công bố').fill(day)
  await page.getByLabel('Giờ công bố').fill(time)
  await page.getByLabel('Số gieo').fill('12345')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Rút mẫu', exact: true }).click()
}

/** Chooses a part, which the address keeps, and sets the ranks by it beside those in a file of the year before. */
async function compareByPart(page: Page): Promise<void> {
  await page.getByLabel('Xem theo chỉ số').selectOption('part:II')
  const drawn = page.getByRole('img', { name: /^II\. .*: các đơn vị với khoảng tin cậy/ })
  await drawn.waitFor()
  await page.reload()
  await drawn.waitFor()
  expect(new URL(page.url()).searchParams.get('figure')).toBe('part:II')
  await page.getByText('Chưa có kết quả của đợt năm trước do cùng cơ quan tổ chức.').waitFor()
  const beside = page.getByRole('region', { name: 'Thay đổi thứ hạng so với năm trước' })
  await beside.locator('input[type=file]').setInputFiles(earlierFile('top-two-share'))
  await beside
    .getByRole('alert')
    .getByText(/tính chỉ số theo mean-of-five/)
    .waitFor()
  await beside.locator('input[type=file]').setInputFiles(earlierFile('mean-of-five'))
  await beside.getByText(/^Lên hạng: \d+; xuống hạng: \d+; chưa phân biệt được với ngẫu nhiên: \d+\.$/).waitFor()
  await beside.getByText('Chỉ có giá trị ở một năm, không so thứ hạng: Nơi khác, Sơn La.').waitFor()
  await expectAccessible(page)
}

/** As `survey estimate --json` prints it. */
function earlierFile(formula: string) {
  const estimates = ['Điện Biên', 'Tỉnh Lai Châu', 'Sơn La'].map((domain, at) => ({
    ...{ id: 'II', kind: 'part', domain, value: 70 + 5 * at, standardError: 1, df: 20 },
  }))
  const text = JSON.stringify({ indexYear: 2023, formula, scale: { from: 1, to: 5 }, estimates })
  return { name: 'nam-2023.json', mimeType: 'application/json', buffer: Buffer.from(text) }
}

const draw = 'Phương án và biên bản rút mẫu'
const answers = 'Thiết kế và phiếu trả lời'

test('a survey comes from its draw to the points of the round', { timeout: 120_000 }, async () => {
  const coordinator = await arrive('quan@example.vn')
  await bring(coordinator, draw, 'Phương án', { name: 'sai.yaml', bytes: Buffer.from('stages:\n  - { name: Xã }\n') })
  await coordinator
    .getByRole('alert')
    .getByText(/sai\.yaml:2:\d+/)
    .first()
    .waitFor()
  await bring(coordinator, draw, 'Phương án', planFile)
  await coordinator.getByRole('link', { name: 'Tải về plan.yaml' }).waitFor()
  const sampling = coordinator.getByRole('region', { name: 'Rút mẫu', exact: true })
  const frame = { name: frameFile.name, mimeType: 'text/csv', buffer: Buffer.from(frameFile.bytes) }
  await sampling.locator('input[type=file]').setInputFiles(frame)
  await sampling.getByRole('link', { name: 'Tải bản cam kết' }).waitFor()
  await giveSeed(coordinator)
  await sampling.getByText('Đã rút lại từ khung mẫu: giống từng đơn vị.').waitFor()
  await sampling.getByText(/^Các đơn vị được rút: bien-ban-\d+\.json/).click()
  await coordinator.getByRole('columnheader', { name: 'Xác suất chung' }).first().waitFor()
  await expectAccessible(coordinator, 'details')
  expect(await coordinator.getByRole('button', { name: 'Tính', exact: true }).count()).toBe(0)

  const page = await arrive('khach@example.vn')
  await bring(page, answers, 'Thiết kế', designFile)
  await page.getByRole('link', { name: 'Tải về design.yaml' }).waitFor()
  const faulty = Buffer.from(answersFile().bytes).toString().replace('\na,a1,1,1,7,6,10,', '\na,a1,1,1,7,sáu,10,')
  await bring(page, answers, 'Phiếu trả lời', { name: 'tra-loi.csv', bytes: Buffer.from(faulty) })
  await page.getByLabel('Cột ghi đơn vị').selectOption('age')
  await page.getByRole('button', { name: 'Tính', exact: true }).click()
  await page
    .getByRole('alert')
    .getByText(/tra-loi\.csv:2:12: "sáu"/)
    .waitFor()
  await bring(page, answers, 'Phiếu trả lời', answersFile())
  await page.getByText('Đã đưa tệp vào.').waitFor()
  await page.getByRole('button', { name: 'Tính', exact: true }).click()
  await page.getByText('Chỉ số chung 79,60 %').waitFor()
  await page.getByRole('img', { name: /^Chỉ số chung: các đơn vị với khoảng tin cậy/ }).waitFor()
  await page.getByRole('row', { name: /^Điện Biên 3 1 76,75 \S+ 1–3 1–3 \d+ thận trọng/ }).waitFor()
  await expectAccessible(page)
  await compareByPart(page)
  await page.getByRole('button', { name: 'Đưa điểm vào: 2 đơn vị thay đổi' }).click()
  await page.getByText('Đã ghi 2 số liệu.').waitFor()
  await page.getByRole('link', { name: 'Chỉ số cải cách hành chính năm 2024' }).click()
  await page.getByRole('link', { name: 'Điểm điều tra' }).click()
  await page
    .getByText(/Kết quả khảo sát SIPAS năm 2024, bản 1/)
    .first()
    .waitFor()
})
