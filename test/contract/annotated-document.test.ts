import { expect, test } from 'vitest'
import { annotatedDocument } from '../../src/contract/annotated-document.ts'
import type { Block } from '../../src/proofread/text/finished-document.ts'

const paragraph = (text: string, at: number): Block => ({ kind: 'paragraph', text, place: { paragraph: at } })
const table: Block = { kind: 'table', title: 'Bảng điểm', grid: [], place: { table: 1 } }
const chart: Block = { kind: 'chart', title: 'Biểu đồ điểm', categories: [], series: [], place: { chart: 1 } }

function titlesOf(...blocks: readonly Block[]) {
  const annotated = annotatedDocument({ blocks }, []).blocks
  return annotated.flatMap((block) => ('title' in block ? [block.title] : []))
}

test('the title of a table or a chart is not said again where a paragraph beside it says it', () => {
  expect(titlesOf(paragraph('Bảng điểm', 1), table)).toEqual([null])
  expect(titlesOf(chart, paragraph('Biểu đồ điểm', 1))).toEqual([null])
  expect(titlesOf(paragraph('Như sau:', 1), table, chart)).toEqual(['Bảng điểm', 'Biểu đồ điểm'])
})
