import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { RoundId } from '../../../src/framework/ids.ts'
import { browserOf, goodPassword } from '../../support/accounts.ts'
import { expectAccessible, openReader, type Reader, startBrowser } from '../../support/browser.ts'
import { dayFrom, dropFile, fillInCampaign } from '../../support/browser-campaign.ts'
import {
  fillAsReported,
  introduceCoursePeople,
  takeStepOn,
  toCampaign,
  toCourse,
  toItem,
  toList,
} from '../../support/browser-course.ts'
import { openAs } from '../../support/browser-people.ts'
import { moveAll } from '../../support/course-by-owner.ts'
import { hoa, lan, minh, quan, tham } from '../../support/people.ts'
import { startWebApp, type WebApp } from '../../support/web-app.ts'

/**
 * The whole course of two sub-criteria of Điện Biên, by five people at their own browsers: quan of the ministry opens the
 * campaign, lan coordinates the province, minh enters and hoa heads its Sở Nội vụ, tham appraises and publishes. The other
 * sub-criteria have the figures of the published report and are moved along. Each test goes on from the one before.
 */

let app: WebApp
let browser: Browser
const readers: Reader[] = []

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startWebApp(), startBrowser()])
  await introduceCoursePeople(app.database)
}, 120_000)

afterEach(() => {
  expect([readers.flatMap(({ complaints }) => complaints), app.defects]).toEqual([[], []])
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

/** A person at a browser of their own, which stays open to the end. */
async function arrive(person: { readonly id: string }, path: string): Promise<Page> {
  const reader = await openReader(browser, app.url)
  readers.push(reader)
  await openAs(reader.page, `${person.id}@example.vn`, path)
  await reader.page.getByRole('heading', { level: 1 }).waitFor()
  return reader.page
}

/** The two sub-criteria that people take through the course. */
const [won, lost] = ['1.3.2', '7.3.6']
let [campaign, round, lai] = ['', '' as RoundId, '' as RoundId]
let pages: { readonly quan: Page; readonly lan: Page; readonly minh: Page; readonly hoa: Page; readonly tham: Page }

/** Moves what is not gone through here: the other sub-criteria of Điện Biên, and all of Lai Châu. */
async function moveTheOthers(...actions: readonly string[]): Promise<void> {
  const rows = app.database.owner.selectFrom('round_items').select('code').where('round_id', '=', round)
  const others = await rows.where('code', 'not in', [won, lost]).execute()
  const codes = others.map(({ code }) => code)
  for (const action of actions) {
    await moveAll(app.database, round, action, tham, codes)
    await moveAll(app.database, lai, action, tham)
  }
}

test('the ministry opens a campaign, and the province assigns', { timeout: 180_000 }, async () => {
  const page = await arrive(quan, '/campaigns')
  await page.getByText('Chưa có đợt đánh giá nào').waitFor()
  await page.getByRole('link', { name: 'Mở đợt đánh giá' }).click()
  await page.getByRole('button', { name: 'Xem lại trước khi mở' }).click()
  await page.getByText('Còn mục chưa điền hoặc chưa đúng.').waitFor()
  await fillInCampaign(page)
  await page.getByLabel('Cần người thẩm định thứ hai').uncheck()
  const appeal = page.getByRole('group', { name: 'Kiến nghị', exact: true })
  await appeal.getByLabel('Ngày cuối').fill(dayFrom(-30))
  await page.getByText('Ngày cuối không được trước ngày đầu.').waitFor()
  await expectAccessible(page)
  await appeal.getByLabel('Ngày cuối').fill(dayFrom(7))
  await page.getByRole('button', { name: 'Xem lại trước khi mở' }).click()
  const summary = page.getByRole('dialog', { name: 'Xem lại trước khi mở' })
  await summary.getByText('Chỉ số cải cách hành chính năm 2024').waitFor()
  await expectAccessible(page, '[role=dialog]')
  await summary.getByRole('button', { name: 'Mở đợt' }).click()
  await page
    .getByRole('row', { name: /Lai Châu 26 đang nhập/ })
    .first()
    .waitFor()
  await page.getByText(`Còn 3 ngày: hết thời hạn Tự đánh giá, 24 giờ ngày ${dayFrom(3)}`).waitFor()
  campaign = new URL(page.url()).pathname.replace('/campaigns/', '')
  const rounds = await app.database.owner.selectFrom('rounds').select(['id', 'title']).execute()
  const roundOf = (name: string) => rounds.find(({ title }) => title.includes(name))?.id as RoundId
  ;[round, lai] = [roundOf('Điện Biên'), roundOf('Lai Châu')]
  await fillAsReported(app.database, round, [won, lost])

  const coordinator = await arrive(lan, '/campaigns')
  await toCampaign(coordinator)
  await coordinator.getByRole('link', { name: 'Phân công: Điện Biên' }).click()
  await coordinator.getByRole('checkbox', { name: new RegExp(`^${lost}`) }).check()
  await coordinator.getByRole('combobox', { name: 'Đơn vị chủ trì' }).last().fill('noi vu')
  await coordinator.getByRole('option', { name: 'Sở Nội vụ' }).last().click()
  await coordinator.getByRole('button', { name: 'Giao 1 tiêu chí' }).click()
  await coordinator.getByText('Đã giao 1 tiêu chí.').waitFor()
  const head = await arrive(hoa, '/rounds')
  const [editor, appraiser] = [await arrive(minh, '/rounds'), await arrive(tham, '/campaigns')]
  pages = { quan: page, lan: coordinator, minh: editor, hoa: head, tham: appraiser }
})

test('the agency enters figures and drops a document; its head submits', { timeout: 180_000 }, async () => {
  const { minh: page, hoa: head } = pages
  const figure = (name: string) => page.getByRole('textbox', { name })
  await toCourse(page)
  await toItem(page, won)
  await figure('Số vấn đề phát hiện qua kiểm tra (vấn đề)').fill('25')
  await figure('Số vấn đề đã xử lý xong (vấn đề)').fill('24')
  await figure('Số vấn đề đang xử lý (vấn đề)').fill('1')
  await dropFile(page, 'Kéo tệp vào đây', { name: 'ket-luan.pdf', text: '%PDF-1.7\nKết luận kiểm tra' })
  const details = page.getByRole('region', { name: 'Thông tin tài liệu ket-luan.pdf' })
  await details.getByLabel('Số, ký hiệu').fill('12/KL-SNV')
  await details.getByLabel('Ngày ban hành').fill('5/12/2024')
  await details.getByLabel('Số liệu được trích').selectOption({ label: 'Số vấn đề đã xử lý xong' })
  await details.getByLabel('Giá trị ghi trong tài liệu').fill('23')
  await expectAccessible(page)
  await details.getByRole('button', { name: 'Thêm tài liệu' }).click()
  await page.getByText('12/KL-SNV · 05/12/2024 · Số vấn đề đã xử lý xong: 23').waitFor()
  await page.getByText('“ket-luan.pdf” ghi Số vấn đề đã xử lý xong là 23, số đã nhập là 24.').waitFor()
  await expect.poll(() => page.getByText(/Đã lưu lúc/).count()).toBe(3)
  await toList(page)
  await toItem(page, lost)
  await figure('Tổng số hồ sơ của dịch vụ công trực tuyến toàn trình (hồ sơ)').fill('50.328')
  await figure('Số hồ sơ giải quyết trực tuyến, không dùng bản giấy (hồ sơ)').fill('44.399')
  await expect.poll(() => page.getByText(/Đã lưu lúc/).count()).toBe(2)

  await toCourse(head)
  for (const code of [won, lost]) {
    await toItem(head, code)
    await takeStepOn(head, 'Trình')
    await head.getByText('Đã xong. Trạng thái: Đã trình.').waitFor()
    await toList(head)
  }
})

test('the coordinator returns one with a reason; mended, both are accepted, consolidated and sent', {
  timeout: 180_000,
}, async () => {
  const { lan: page, minh: editor, hoa: head } = pages
  await page.getByRole('link', { name: 'Kỳ đánh giá' }).click()
  await toCourse(page)
  await toItem(page, won)
  await takeStepOn(page, 'Trả lại', async (dialog) => {
    await dialog.getByRole('button', { name: 'Trả lại' }).click()
    await dialog.getByText('Cần điền mục này.').waitFor()
    await expectAccessible(page, '[role=dialog]')
    await dialog.getByLabel('Lý do').fill('Số đã xử lý khác với kết luận kiểm tra')
  })
  await page.getByText('Đã xong. Trạng thái: Bị trả lại.').waitFor()
  await page.getByText('Số đã xử lý khác với kết luận kiểm tra').waitFor()

  await toList(editor)
  await toItem(editor, won)
  await editor.getByText('Số đã xử lý khác với kết luận kiểm tra').waitFor()
  await editor.getByRole('textbox', { name: 'Số vấn đề đã xử lý xong (vấn đề)' }).fill('23')
  await editor.getByRole('textbox', { name: 'Số vấn đề đang xử lý (vấn đề)' }).fill('2')
  await editor
    .getByRole('region', { name: 'Điểm tính từ số liệu đang nhập' })
    .getByText('0,96', { exact: true })
    .waitFor()
  await expect.poll(() => editor.getByText(/Đã lưu lúc/).count()).toBe(2)
  await toItem(head, won)
  await head.getByText('bị trả lại').first().waitFor()
  await takeStepOn(head, 'Trình')
  await head.getByText('Đã xong. Trạng thái: Đã trình.').waitFor()

  await moveTheOthers('submit', 'accept')
  for (const code of [won, lost]) {
    await toList(page)
    await toItem(page, code)
    await takeStepOn(page, 'Chấp nhận')
    await page.getByText('Đã xong. Trạng thái: Đã chấp nhận.').waitFor()
  }
  await toList(page)
  await takeStepOn(page, 'Tổng hợp')
  await page.getByText('Đã chuyển 26 tiêu chí.').waitFor()
  await takeStepOn(page, 'Gửi thẩm định')
  await page.getByText('Đã chuyển 26 tiêu chí.').waitFor()
})

test('the appraiser cuts both with coded reasons; nobody else sees it before the release', {
  timeout: 180_000,
}, async () => {
  await moveAll(app.database, lai, 'consolidate', tham)
  await moveAll(app.database, lai, 'send', tham)
  const { tham: page, hoa: head } = pages
  await toCampaign(page)
  await page.getByRole('link', { name: 'Thẩm định theo tiêu chí' }).click()
  await page.getByText('26 tiêu chí').first().waitFor()
  await expectAccessible(page)
  for (const [code, points, reason] of [
    [won, '0,5', 'Tài liệu kiểm chứng không hợp lệ'],
    [lost, '1', 'Số liệu khác với nguồn kiểm tra'],
  ] as const) {
    await toItem(page, code)
    await page.getByRole('button', { name: 'Thẩm định: Điện Biên' }).click()
    const sheet = page.getByRole('dialog', { name: `Điện Biên: ${code}` })
    await sheet.getByLabel('Điểm thẩm định').fill(points)
    await sheet.getByRole('button', { name: 'Ghi điểm thẩm định' }).click()
    expect(await sheet.getByText('Cần điền mục này.').count()).toBe(2)
    if (code === won) await expectAccessible(page, '[role=dialog]')
    await sheet.getByLabel('Mã lý do trừ điểm').selectOption({ label: reason })
    await sheet.getByLabel('Giải thích').fill('Đối chiếu với kết luận thanh tra')
    await sheet.getByRole('button', { name: 'Ghi điểm thẩm định' }).click()
    await page.getByText(`Đã ghi điểm thẩm định ${points} cho Điện Biên.`).waitFor()
    await page.getByRole('row', { name: new RegExp(`Điện Biên.*${points}.*${reason}`) }).waitFor()
    if (code === won) await expectAccessible(page)
    await toCampaign(page)
  }
  await toList(head)
  await toItem(head, won)
  await head.getByText('chờ thẩm định').first().waitFor()
  expect(await head.getByText('0,5', { exact: true }).count()).toBe(0)

  await moveTheOthers('appraise')
  await moveAll(app.database, lai, 'release', tham)
  await page.getByRole('link', { name: 'Kỳ đánh giá' }).click()
  await toCourse(page)
  await takeStepOn(page, 'Thông báo kết quả thẩm định')
  await page.getByText('Đã chuyển 26 tiêu chí.').waitFor()
})

test('the agency appeals against both cuts: one is granted, one is rejected', { timeout: 180_000 }, async () => {
  const { tham: page, hoa: head } = pages
  for (const code of [won, lost]) {
    await toList(head)
    await toItem(head, code)
    await takeStepOn(head, 'Kiến nghị', async (dialog) => {
      await dialog.getByRole('button', { name: 'Kiến nghị', exact: true }).click()
      expect(await dialog.getByText('Cần điền mục này.').count()).toBe(2)
      if (code === won) await expectAccessible(head)
      await dialog.getByLabel('Kiến nghị về việc gì').selectOption({ label: 'Chưa xem hết tài liệu kiểm chứng' })
      await dialog.getByLabel('Lý do').last().fill('Kết luận số 12 có trong hồ sơ')
    })
    await head.getByText('Đã xong. Trạng thái: Đang kiến nghị.').waitFor()
  }
  await page.getByRole('link', { name: 'Đợt đánh giá' }).click()
  await toCampaign(page)
  await page.getByRole('link', { name: 'Thẩm định theo tiêu chí' }).click()
  for (const [code, outcome, points] of [
    [won, 'Chấp nhận, cho điểm mới', '0,9'],
    [lost, 'Không chấp nhận, giữ điểm thẩm định', null],
  ] as const) {
    await toItem(page, code)
    await page.getByRole('button', { name: 'Thẩm định: Điện Biên' }).click()
    const sheet = page.getByRole('dialog', { name: `Điện Biên: ${code}` })
    await sheet.getByText('Kết luận số 12 có trong hồ sơ').waitFor()
    await sheet.getByLabel(outcome).check()
    if (points !== null) await sheet.getByLabel('Điểm sau kiến nghị').fill(points)
    await sheet.getByLabel('Nội dung trả lời').fill('Đã xem lại hồ sơ')
    if (points !== null) await expectAccessible(page, '[role=dialog]')
    await sheet.getByRole('button', { name: 'Trả lời kiến nghị' }).click()
    await page.getByText('Đã trả lời kiến nghị của Điện Biên.').waitFor()
    await toCampaign(page)
  }
  await toList(head)
  await toItem(head, lost)
  await head.getByText('đã trả lời kiến nghị').first().waitFor()
})

test('nothing is to be seen until it is published; then all see the final points', { timeout: 180_000 }, async () => {
  const { quan: organiser, tham: page, minh: editor } = pages
  const anonymous = browserOf(app, app.url)
  const outsider = browserOf(app, app.url)
  await outsider.signIn('khach@example.vn', goodPassword)
  const path = `/api/campaigns/${campaign}/ranking`
  expect([(await anonymous.get(path)).status, (await outsider.get(path)).status]).toEqual([401, 404])
  await editor.getByRole('link', { name: 'Đợt đánh giá' }).click()
  await toCampaign(editor)
  await editor.getByRole('link', { name: 'Xếp hạng' }).click()
  await editor.getByText('Chưa công bố kết quả nào của đợt này.').waitFor()

  await toCampaign(page)
  await page.getByRole('link', { name: 'Công bố', exact: true }).click()
  await page.getByRole('button', { name: 'Công bố kết quả' }).click()
  await page.getByRole('dialog', { name: 'Công bố kết quả?' }).getByRole('button', { name: 'Công bố kết quả' }).click()
  await page.getByText('Đã công bố, bản số 1.').waitFor()

  // The report's 88,22 points, less 0,96 - 0,9 and 1,323 - 1.
  const ranked = /^Điện Biên 1 87,84 B/
  await editor.getByRole('link', { name: 'Đợt đánh giá' }).click()
  await toCampaign(editor)
  await editor.getByRole('link', { name: 'Xếp hạng' }).click()
  await editor.getByRole('row', { name: ranked }).waitFor()
  const { status, body } = await outsider.get(path)
  expect([status, body.units[0].organisationName]).toEqual([200, 'Điện Biên'])
  expect((await anonymous.get(path)).status).toBe(401)
  await organiser.getByRole('link', { name: 'Đợt đánh giá' }).click()
  await toCampaign(organiser)
  await organiser.getByText('2 kiến nghị, được thêm 0,4 điểm.').waitFor()
  await organiser.getByText('2 tiêu chí bị trừ, tổng cộng 0,783 điểm.').waitFor()
  await expectAccessible(organiser)
})
