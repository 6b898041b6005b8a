import type { Page } from 'playwright-core'
import type { WindowKind } from '../../src/assessment/course/window.ts'
import type { TestCampaign } from './campaign.ts'
import type { TestDatabase } from './database.ts'

/** A day that is so far from today in Vietnam, as the database writes it. */
const isoDayFrom = (today: number) => new Date(Date.now() + (today * 24 + 7) * 3_600_000).toISOString().slice(0, 10)

/** A day that is so far from today in Vietnam, as people write it. */
export const dayFrom = (today: number) => isoDayFrom(today).split('-').toReversed().join('/')

/**
 * Opens windows today, the first to close in three days and each a day after the one before: the calendar of a test's
 * campaign lies in the past, the server's clock is today's.
 */
export async function openWindows(
  { owner }: TestDatabase,
  campaign: Pick<TestCampaign, 'id'>,
  kinds: readonly WindowKind[],
): Promise<void> {
  const rows = kinds.map((kind, at) => ({
    ...{ campaign_id: campaign.id, kind, version: 2, opens_on: isoDayFrom(at - 20), closes_on: isoDayFrom(at + 3) },
    ...{ reason: 'thử', entered_by: null, entered_at: new Date() },
  }))
  await owner.insertInto('campaign_windows').values(rows).execute()
}

/** The windows of a campaign in their order, as people read them. */
export const windowNames = ['Tự đánh giá', 'Rà soát', 'Gửi thẩm định', 'Thẩm định', 'Kiến nghị', 'Công bố']

/** Fills in the form that opens a campaign, for two provinces; all windows are open today, so that the course can be gone through. */
export async function fillInCampaign(page: Page): Promise<void> {
  await page.getByLabel('Đơn vị tính tại ngày').fill('31/12/2024')
  await page.getByRole('combobox', { name: 'Cơ quan tổ chức' }).fill('bo noi vu')
  await page.getByRole('option', { name: 'Bộ Nội vụ' }).click()
  await page.getByLabel('Cấp được đánh giá').selectOption({ label: 'Tỉnh, thành phố (63)' })
  await page.getByLabel('Bộ tiêu chí *').selectOption('par-province-2024')
  await page.getByLabel('Bộ tiêu chí SIPAS').selectOption('sipas-2024')
  for (const [search, name] of [
    ['dien bien', 'Điện Biên'],
    ['lai chau', 'Lai Châu'],
  ] as const) {
    await page.getByLabel('Tìm đơn vị').fill(search)
    await page.getByLabel(name, { exact: true }).check()
  }
  await page.getByText('Đã chọn 2 trong 63 đơn vị').waitFor()
  for (const [at, name] of windowNames.entries()) {
    const window = page.getByRole('group', { name, exact: true })
    await window.getByLabel('Ngày đầu').fill(dayFrom(at - 20))
    await window.getByLabel('Ngày cuối').fill(dayFrom(at + 3))
  }
}

/** Drops a file of a text on what stands at a place, as a hand does that drags it there from a folder. */
export async function dropFile(page: Page, area: string, file: { readonly name: string; readonly text: string }) {
  const dataTransfer = await page.evaluateHandle(({ name, text }) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], name))
    return transfer
  }, file)
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.getByText(area).dispatchEvent(event, { dataTransfer })
  }
}
