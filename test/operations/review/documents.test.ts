import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blankMeeting } from '../../../src/assessment/review/meeting.ts'
import { claimedPoints } from '../../../src/operations/campaigns/claimed-points.ts'
import { explainItem } from '../../../src/operations/campaigns/explain-item.ts'
import { takeStep } from '../../../src/operations/campaigns/take-step.ts'
import { enterFigure } from '../../../src/operations/enter-figure.ts'
import { requireSubCriterion } from '../../../src/operations/require-sub-criterion.ts'
import { readMinutes } from '../../../src/operations/review/read-minutes.ts'
import { readSummary } from '../../../src/operations/review/read-summary.ts'
import { writeMeeting } from '../../../src/operations/review/write-meeting.ts'
import { writeRoundText } from '../../../src/operations/review/write-round-text.ts'
import { noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { textOfPdf } from '../../support/office.ts'
import { lan } from '../../support/people.ts'
import { textOfPart } from '../../support/word-file.ts'
import { partsOf, readWorkbook } from '../../support/workbook.ts'

/** The documents of the review of Điện Biên: what they say is what stands in the database. */

let database: TestDatabase
let campaign: TestCampaign
const formula = "=cmd|' /C calc'!A0"

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
  const enter = (code: string, figure: string, value: string) =>
    enterFigure(campaign.context, lan, campaign.round, {
      ...{ code, figure, value, seenVersion: 0, source: null, reason: null },
    })
  await enter('2.3.2', 'documents_to_handle', '1')
  await enter('7.3.6', 'dossiers_full_online_services', '50328')
  await enter('7.3.6', 'handled_online', '44399')
  const { round } = campaign
  await explainItem(campaign.context, lan, { round, code: '2.3.2', text: `${formula}\nđang xử lý`, seenVersion: 0 })
  await explainItem(campaign.context, lan, { round, code: '6.1.1', text: 'Lý do. '.repeat(2000), seenVersion: 0 })
  await takeStep(campaign.context, lan, {
    ...{ round, code: '8.5', action: 'submit', seenStep: 1, reason: 'không có khu công nghiệp', applies: false },
  })
  const text = { round, kind: 'difficulties' as const, text: `${formula}\nthiếu người`, seenVersion: 0 }
  await writeRoundText(campaign.context, lan, text)
})
afterAll(() => database.close())

const summary = (format: 'docx' | 'pdf' | 'xlsx') => readSummary(campaign.context, lan, campaign.round, format)
const wordsOf = async () => textOfPart(await summary('docx'), 'word/document.xml')

async function rowsOf(sheet: string): Promise<Map<string, readonly unknown[]>> {
  const workbook = await readWorkbook(await summary('xlsx'))
  const rows = new Map<string, readonly unknown[]>()
  workbook.getWorksheet(sheet)?.eachRow((row) => {
    const cells = row.values as readonly unknown[]
    rows.set(String(cells[1] ?? cells[2]), cells)
  })
  return rows
}

const resultOf = (cell: unknown) =>
  typeof cell === 'object' && cell !== null ? (cell as { result: unknown }).result : cell

test('before the round is consolidated the summary is marked as a draft, in every format', async () => {
  expect(await wordsOf()).toContain('DỰ THẢO')
  expect(await textOfPdf(await summary('pdf'))).toContain('DỰ THẢO')
  expect(JSON.stringify((await readWorkbook(await summary('xlsx'))).getWorksheet(1)?.getSheetValues())).toContain(
    'DỰ THẢO',
  )
  expect(await wordsOf()).toContain('SỐ LIỆU MẪU')
})

test('the table holds each sub-criterion with its maximum and what would be claimed for it', async () => {
  const rows = await rowsOf('Bảng điểm')
  for (const code of ['2.3.2', '7.3.6']) {
    const definition = await requireSubCriterion(database.owner, campaign.round, code, null)
    const claimed = await claimedPoints(database.owner, campaign.round, definition)
    const [, , name, maximum, points] = rows.get(code)!
    expect([name, maximum, points]).toEqual([
      definition.name,
      Number(definition.maximum.n) / Number(definition.maximum.d),
      Number(claimed!.n) / Number(claimed!.d),
    ])
  }
  expect(rows.get('8.5')?.[3]).toBe('không áp dụng')
  expect(await wordsOf()).toContain('Đề nghị không áp dụng 8.5')
  expect(await wordsOf()).toContain('không có khu công nghiệp')
})

test('decimals have a comma, and a gap is never a zero', async () => {
  const text = await wordsOf()
  expect(text).toContain('1,323')
  expect(text).toContain('Chưa tính được tổng điểm ở những phần có tiêu chí thành phần chưa có điểm: 1.3.2')
  expect((await rowsOf('Bảng điểm')).get('5.4')?.[4] ?? null).toBe(null)
})

test('wherever evidence is missing an explanation stands, or that there is none', async () => {
  const rows = await rowsOf('Giải trình')
  expect(rows.get('2.3.2')?.slice(3)).toEqual(['Chưa có', `${formula} đang xử lý`])
  expect(rows.get('5.4')?.slice(3)).toEqual(['Chưa có', 'Chưa có giải trình'])
  expect([...rows.keys()]).not.toContain('8.5')
})

test('a formula that somebody typed stays text in the workbook', async () => {
  const bytes = await summary('xlsx')
  const workbook = await readWorkbook(bytes)
  const guarded: string[] = []
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (String(cell.value).startsWith('=cmd')) guarded.push(cell.numFmt)
      }),
    ),
  )
  // In the table of explanations, and among the difficulties.
  expect(guarded).toEqual(['@', '@'])
  const sheets = Object.entries(partsOf(bytes)).filter(([path]) => path.startsWith('xl/worksheets/'))
  expect(sheets.filter(([, xml]) => /<f>[^<]*cmd/.test(xml))).toEqual([])
})

test('the summary of a consolidated round is no draft, and its totals are those of the database', async () => {
  campaign.at(noon(2, 21))
  await sql`insert into course_steps (round_id, code, version, action, state, details, entered_at)
    select round_id, code, step + 1, 'submit', 'submitted',
      jsonb_build_object('claimed', (row_number() over (order by code) * 0.137)::text), ${noon(2, 2)}
    from round_items where round_id = ${campaign.round} and state = 'open'`.execute(database.owner)
  for (const [action, state] of [
    ['accept', 'accepted'],
    ['consolidate', 'frozen'],
  ]) {
    await sql`insert into course_steps (round_id, code, version, action, state, entered_at)
      select round_id, code, step + 1, ${action}, ${state}, ${noon(2, 2)} from round_items
      where round_id = ${campaign.round}`.execute(database.owner)
  }
  const text = await wordsOf()
  expect(text).not.toContain('DỰ THẢO')
  const rows = await rowsOf('Bảng điểm')
  const { rows: sums } = await sql<{ domain: string; claimed: string }>`
    select split_part(code, '.', 1) as domain, sum(claimed)::text as claimed from round_items
    where round_id = ${campaign.round} group by 1 order by 1`.execute(database.owner)
  for (const { domain, claimed } of sums)
    expect([domain, resultOf(rows.get(domain)?.[4])]).toEqual([domain, Number(claimed)])
  const { rows: all } = await sql<{ claimed: string }>`
    select claimed::text from round_progress where round_id = ${campaign.round}`.execute(database.owner)
  expect(resultOf(rows.get('Tổng điểm các lĩnh vực')?.[4])).toBe(Number(all[0]?.claimed))
  expect(text).toContain(all[0]!.claimed.replace('.', ','))
})

test('the minutes say what was typed, and nothing of who typed it', async () => {
  const record = {
    ...blankMeeting,
    ...{
      heldOn: { year: 2025, month: 2, day: 12 },
      begins: '8 giờ 30',
      chair: 'Ông Nguyễn A',
      attendance: 'Sở Tài chính',
    },
    decisions: [
      {
        ...{ code: '6.1.1', text: 'bổ sung văn bản' },
        tasks: [{ who: 'Sở Tài chính', what: 'xin văn bản', by: { year: 2025, month: 2, day: 18 } }],
      },
    ],
  }
  await writeMeeting(campaign.context, lan, { round: campaign.round, record, seenVersion: 0 })
  const text = textOfPart(await readMinutes(campaign.context, lan, campaign.round), 'word/document.xml')
  for (const told of ['BIÊN BẢN', 'ngày 12 tháng 02 năm 2025', '8 giờ 30', 'bổ sung văn bản', 'THƯ KÝ', 'CHỦ TỌA']) {
    expect(text).toContain(told)
  }
  expect(text).toContain('Sở Tài chính: xin văn bản, trước hết ngày 18/02/2025')
  expect(text.match(/Ông Nguyễn A/g)).toHaveLength(2)
  expect(text).not.toMatch(/\bLan\b/)
})
