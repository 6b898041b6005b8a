import { expect, test } from 'vitest'
import { readPdf } from '../../../src/files/documents/pdf/read-pdf.ts'
import type { Block } from '../../../src/proofread/text/finished-document.ts'
import { onePage, stream } from '../../support/bare-pdf.ts'

const word = (text: string, x: number, y: number) => `BT /F 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`
const across = (y: number, from = 100, to = 400) => `${from} ${y} m ${to} ${y} l S`
const down = (x: number, from: number, to: number) => `${x} ${from} m ${x} ${to} l S`
const points = [130, 320, 210, 360, 290, 340, 370, 380]
const graph = (ends: readonly number[]) =>
  `${ends.map((end, at) => (at % 2 === 0 ? end : `${end} ${at === 1 ? 'm' : 'l'}`)).join(' ')} S`
const values = ['8,1', '9,4', '8,8', '9,9']
const valueWords = values.map((value, at) => word(value, points[2 * at] ?? 0, (points[2 * at + 1] ?? 0) + 4))
const text = word('Ket qua nam 2024 cao hon nam 2023, nhu bieu do cho thay duoi day.', 72, 500)
const behind = word('Cac don vi tiep tuc thuc hien ke hoach cua nam sau.', 72, 240)

async function blocksOf(...drawn: readonly string[]): Promise<readonly Block[]> {
  const contents = stream('', Buffer.from([text, ...drawn, behind].join('\n')))
  return (await readPdf(onePage(contents, '/Font << /F 5 0 R >>'), 'a.pdf')).document.blocks
}

const kindsOf = (blocks: readonly Block[]) => blocks.map(({ kind }) => kind)
const wordsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'chart' ? block.categories.flatMap((line) => line.split(' ')) : []))

const grid = [300, 325, 350, 375, 400].map((y) => across(y))
const axis = [300, 325, 350, 375, 400].map((y, at) => word(String(7 + at), 80, y - 3))
const years = [2021, 2022, 2023, 2024].map((year, at) => word(`Nam ${year}`, 115 + 80 * at, 285))

test('the figures and words of a line from year to year are of a chart, and sentences beside it are not', async () => {
  const blocks = await blocksOf(...grid, graph(points), ...axis, ...years, ...valueWords)
  expect(kindsOf(blocks)).toEqual(['paragraph', 'chart', 'paragraph'])
  expect(wordsOf(blocks)).toEqual(expect.arrayContaining([...values, '7', '11', 'Nam', '2024']))
})

test('the grid of such a chart is no table', async () => {
  const marks = [100, 180, 260, 340, 400].map((x) => down(x, 300, 400))
  const blocks = await blocksOf(...grid, ...marks, graph(points), ...axis, ...years, ...valueWords)
  expect(kindsOf(blocks)).toEqual(['paragraph', 'chart', 'paragraph'])
})

test('the words of a chart go as far as its ground', async () => {
  const ground = '1 1 0.9 rg 70 262 380 170 re f 0 g'
  const names = [word('So Noi vu', 110, 272), word('So Y te', 190, 272)]
  expect(wordsOf(await blocksOf(ground, graph(points), ...years, ...names, ...valueWords))).toContain('vu')
  const title = word('Diem cac nam', 110, 420)
  expect(wordsOf(await blocksOf(graph(points), ...valueWords, title))).not.toContain('Diem')
})

test('two slices of a pie are a chart', async () => {
  const slices = [
    '260 350 m 260 400 l 287.6 400 310 377.6 310 350 c h f',
    '260 350 m 310 350 l 310 322.4 287.6 300 260 300 c 232.4 300 210 322.4 210 350 c 210 377.6 232.4 400 260 400 c h f',
  ]
  const blocks = await blocksOf(...slices, word('25%', 320, 385), word('75%', 180, 320))
  expect(kindsOf(blocks)).toEqual(['paragraph', 'chart', 'paragraph'])
  expect(wordsOf(blocks)).toEqual(['25%', '75%'])
  expect(kindsOf(await blocksOf(slices[0] ?? '', word('25%', 320, 385)))).not.toContain('chart')
})

test('a line without figures, one that turns back and a wave under words are no charts', async () => {
  const label = word('Ban giam doc', 120, 390)
  expect(kindsOf(await blocksOf(graph(points), label))).not.toContain('chart')
  const back = [130, 320, 210, 360, 150, 340, 370, 380]
  expect(kindsOf(await blocksOf(graph(back), ...valueWords))).not.toContain('chart')
  const wave = Array.from({ length: 40 }, (_, at) => [120 + 4 * at, 355 + 3 * (at % 2)]).flat()
  const marked = values.map((value, at) => word(value, 120 + 40 * at, 360))
  expect(kindsOf(await blocksOf(graph(wave), ...marked))).not.toContain('chart')
})

test('a table with a small chart in a cell stays a table', async () => {
  const rules = [across(300), across(350), across(400), ...[100, 180, 400].map((x) => down(x, 300, 400))]
  const cells = [word('Xa Mot', 110, 370), word('Xa Hai', 110, 320)]
  const small = [200, 360, 250, 385, 300, 362, 350, 390]
  const figures = ['8,1', '9,4', '8,8'].map((value, at) => word(value, 205 + 50 * at, 312))
  const title = word('Bang 1', 110, 408)
  const blocks = await blocksOf(...rules, ...cells, graph(small), ...figures, title)
  expect(kindsOf(blocks)).toEqual(['paragraph', 'paragraph', 'table', 'paragraph'])
})
