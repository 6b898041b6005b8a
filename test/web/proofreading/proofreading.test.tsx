import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import type { ProofreadDocumentView } from '../../../src/contract/proofreading-api-views.ts'
import { wantWords } from '../../../src/web/parts/words.ts'
import { ProofreadingPage } from '../../../src/web/proofreading/proofreading-page.tsx'
import { rowGroups } from '../../../src/web/proofreading/row-groups.ts'
import { Refusal, renderPage } from '../../support/render-page.tsx'

beforeAll(() => wantWords('proofreading'))

const words = (vi: string) => ({ vi, en: `en: ${vi}` })
const finding = {
  ...{ number: 1, ordinal: 1, verdict: 'error' as const, kind: 'ratio' as const, place: { page: 3, paragraph: 12 } },
  ...{ quote: 'đạt 13,33/15 = 88,17%', printed: '88,17%', expected: '88,87%', arithmetic: '13,33 / 15 = 88,87%' },
  ...{ why: words('Ghi 88,17% nhưng tính lại được 88,87%.'), suggestion: words('Sửa tỷ lệ.') },
}
const note = {
  ...{ ...finding, number: 2, ordinal: 1, verdict: 'note' as const, place: { table: 1, row: 2, column: 1 } },
  ...{ printed: '0..75', expected: '0,75', why: words('Viết sai dạng số.'), arithmetic: '', suggestion: null },
}
const cell = (text: string, findings: number[] = []) => ({ pieces: [{ text, findings }], columns: 1, rows: 1 })
const view: ProofreadDocumentView = {
  ...{
    name: 'bao-cao.docx',
    figures: 12,
    claims: 5,
    findings: [finding, note],
    unplaced: [],
    doubts: [],
    isWord: true,
  },
  blocks: [
    {
      kind: 'paragraph',
      place: { paragraph: 1 },
      findings: [],
      pieces: [{ text: 'Mở đầu.', findings: [] }],
      notes: [],
    },
    {
      ...{ kind: 'paragraph', place: { paragraph: 12 }, findings: [1], notes: [] },
      pieces: [
        { text: 'Tỉnh đạt 13,33/15 = ', findings: [] },
        { text: '88,17%', findings: [1] },
      ],
    },
    {
      ...{ kind: 'table', place: { table: 1 }, findings: [], title: 'Bảng điểm' },
      rows: [
        { cells: [cell('Tiêu chí')], findings: [], leftOut: 0 },
        { cells: [cell('0..75', [2])], findings: [2], leftOut: 40 },
      ],
    },
  ],
}

const path = 'POST /api/proofreading?name=bao-cao.docx'

const frameworks = [
  { id: 'par-x', kind: 'par', name: 'Bộ tiêu chí thử', indexYear: 2024 },
  { id: 'sipas-x', kind: 'sipas', name: 'Bộ khảo sát', indexYear: 2024 },
]

async function drop(answer: unknown, others: Readonly<Record<string, unknown>> = {}) {
  const asked = renderPage(<ProofreadingPage />, { [path]: answer, ...others })
  await screen.findByText(/Chưa có văn bản nào/)
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('there is no field for a file')
  await userEvent.upload(input, new File(['x'], 'bao-cao.docx'), { applyAccept: false })
  return asked
}

test('what was found stands beside the text, with its place, its sign and what it should be', async () => {
  await drop(view)
  expect(await screen.findByText(/12 số đã đọc, 5 phép tính đã kiểm/)).toBeTruthy()
  const [card] = screen.getAllByRole('article')
  expect(card?.textContent).toContain('✗ Lỗi 1 trang 3, đoạn 12')
  expect(card?.textContent).toContain('13,33 / 15 = 88,87%')
  expect(screen.getByText('88,17%', { selector: 'mark' }).textContent).toBe('88,17%✗1')
  expect(screen.getByRole('table', { name: 'Bảng điểm' }).textContent).toContain('bớt 40 dòng')
  const downloads = within(screen.getByRole('region', { name: 'Tải kết quả' }))
  expect(downloads.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Word có ghi chú',
    'Trang HTML',
    'JSON',
  ])
})

test('kinds of findings are taken out and put back, and passages without any can be hidden', async () => {
  await drop(view)
  await userEvent.click(await screen.findByRole('button', { name: /1 lỗi/ }))
  expect(screen.getByRole('button', { name: /1 lỗi/ }).getAttribute('aria-pressed')).toBe('false')
  expect(screen.getAllByRole('article')).toHaveLength(1)
  expect(document.querySelectorAll('mark')).toHaveLength(1)
  await userEvent.click(screen.getByRole('checkbox', { name: /Chỉ hiện đoạn/ }))
  expect(screen.queryByText('Mở đầu.')).toBeNull()
  expect(screen.getByRole('table')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /1 lưu ý/ }))
  expect(screen.getByText(/không có phát hiện nào thuộc loại/i)).toBeTruthy()
})

test('the list leads to a finding by keyboard', async () => {
  await drop(view)
  const list = within(await screen.findByRole('list', { name: 'Danh sách phát hiện' }))
  Element.prototype.scrollIntoView = () => undefined
  list.getAllByRole('button')[1]?.focus()
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement?.id).toBe('finding-2')
})

test('a refusal is told, and another file can be chosen', async () => {
  await drop(new Refusal('scanned-document', '"bao-cao.docx" là bản quét', 422))
  expect((await screen.findByRole('alert')).textContent).toContain('là bản quét')
  expect(screen.getByRole('button', { name: 'Chọn tệp' })).toHaveProperty('disabled', false)
})

test('scores are held against a framework that is chosen, also of the document that is there already', async () => {
  const byRules = { ...view, findings: [finding], blocks: [] }
  const { asked } = await drop(view, { 'GET /api/frameworks': frameworks, [`${path}&framework=par-x`]: byRules })
  const field = await screen.findByRole('combobox', { name: /Bộ tiêu chí/ })
  expect([...field.querySelectorAll('option')].map(({ value }) => value)).toEqual(['', 'par-x'])
  await screen.findByText(/12 số đã đọc/)
  expect(screen.queryByRole('button', { name: 'Soát lại' })).toBeNull()
  await userEvent.selectOptions(field, 'par-x')
  expect(screen.queryByText(/Điểm được so với/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Soát lại' }))
  expect(await screen.findByText(/Điểm được so với: Bộ tiêu chí thử\./)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Soát lại' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Trang HTML' }))
  await screen.findByRole('alert')
  expect(asked.at(-1)?.request).toBe('POST /api/proofreading/page?name=bao-cao.docx&framework=par-x')
})

test('who may not see frameworks is not offered any', async () => {
  await drop(view, { 'GET /api/frameworks': new Refusal('not-permitted', 'không được phép', 403) })
  await screen.findByText(/12 số đã đọc/)
  expect(screen.queryByRole('combobox')).toBeNull()
})

test('a chart stands as its values, under its number where the paragraph before is its title', async () => {
  const series = [{ name: 'Năm 2024', values: ['7,9', null] }]
  const chart = { kind: 'chart' as const, place: { chart: 1 }, findings: [], categories: ['Thể chế', 'Bộ máy'], series }
  await drop({ ...view, blocks: [{ ...chart, title: null }] })
  const table = await screen.findByRole('table', { name: 'biểu đồ 1' })
  expect(within(table).getByRole('row', { name: 'Thể chế 7,9' })).toBeTruthy()
})

test('a document in which all holds says so', async () => {
  await drop({ ...view, findings: [], blocks: [] })
  expect(await screen.findByText(/Không có phát hiện nào\./)).toBeTruthy()
  for (const name of ['Word có ghi chú', /lỗi/]) expect(screen.queryByRole('button', { name })).toBeNull()
  expect(screen.getByRole('button', { name: 'JSON' })).toBeTruthy()
})

test('claims that hold are shown on demand, for which the document is sent again', async () => {
  const holding = { ...finding, number: 3, ordinal: 1, verdict: 'holds' as const, printed: '40%', suggestion: null }
  await drop(view, { [`${path}&all=true`]: { ...view, findings: [finding, note, holding], unplaced: [3] } })
  const button = await screen.findByRole('button', { name: /3 đúng/ })
  expect([button.getAttribute('aria-pressed'), screen.getAllByRole('article').length]).toEqual(['false', 2])
  await userEvent.click(button)
  const cards = await waitFor(() => {
    const found = screen.getAllByRole('article')
    expect(found).toHaveLength(3)
    return found
  })
  expect(cards[0]?.textContent).toMatch(/^✓ Đúng 1.*“?40%”?/)
  expect(cards[0]?.textContent).not.toContain('→')
  await userEvent.click(screen.getByRole('button', { name: /đúng/ }))
  expect(screen.getAllByRole('article')).toHaveLength(2)
})

test('the list numbers findings of a kind without gaps, as the marks in the text do', async () => {
  await drop(view)
  const list = within(await screen.findByRole('list', { name: 'Danh sách phát hiện' }))
  expect(list.getAllByRole('button').map(({ textContent }) => textContent?.slice(0, 11))).toEqual([
    expect.stringMatching(/^✗ Lỗi 1:/),
    expect.stringMatching(/^i Lưu ý 1:/),
  ])
  expect(screen.getByText('0..75', { selector: 'mark' }).textContent).toBe('0..75i1')
})

test('what may be missing is told as a notice', async () => {
  await drop({ ...view, doubts: [words('tệp có phần ẩn; phần ẩn không được soát')] })
  expect((await screen.findByRole('note')).textContent).toContain('phần ẩn không được soát')
})

test('the same file can be chosen again after it was mended', async () => {
  const { asked } = await drop(view)
  await screen.findByText(/12 số đã đọc/)
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  expect(input?.value).toBe('')
  expect(asked.filter((each) => each.request.startsWith('POST'))).toHaveLength(1)
})

test('of two files that are dropped one is read, and that is said', async () => {
  renderPage(<ProofreadingPage />, { [path]: view })
  const files = [new File(['x'], 'bao-cao.docx'), new File(['y'], 'khac.docx')]
  fireEvent.drop(await screen.findByText(/Thả tệp .docx/), { dataTransfer: { files } })
  expect((await screen.findByText(/Đã thả 2 tệp/)).textContent).toContain('“bao-cao.docx” được nhận')
  expect(await screen.findByText(/12 số đã đọc/)).toBeTruthy()
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (input) await userEvent.upload(input, new File(['x'], 'bao-cao.docx'), { applyAccept: false })
  expect(screen.queryByText(/Đã thả 2 tệp/)).toBeNull()
})

test('reading can be stopped, and another file can be chosen then', async () => {
  await drop(new Promise(() => undefined))
  await userEvent.click(await screen.findByRole('button', { name: 'Dừng' }))
  expect(screen.getByText('Đã dừng, “bao-cao.docx” chưa được soát.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Chọn tệp' })).toHaveProperty('disabled', false)
})

test('numbers of a table stand at the right', async () => {
  const rows = [{ cells: [cell('Xã A'), cell('− 1.234,5 %')], findings: [], leftOut: 0 }]
  await drop({
    ...view,
    findings: [],
    blocks: [{ kind: 'table', place: { table: 1 }, findings: [], title: null, rows }],
  })
  const cells = await screen.findAllByRole('cell')
  expect(cells.map((each) => each.hasAttribute('data-number'))).toEqual([false, true])
})

test('rows that a merged cell reaches over stay together', () => {
  const row = (...rows: readonly (number | null)[]) => ({ cells: rows.map((each) => each && { rows: each }) }) as never
  const [a, b, c, d] = [row(1), row(3, 1), row(null, 1), row(null, 1)]
  expect(rowGroups([a, b, c, d, a])).toEqual([[a], [b, c, d], [a]])
})
