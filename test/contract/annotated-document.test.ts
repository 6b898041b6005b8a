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

test('raised marks stand where they do in the text', () => {
  const block: Block = {
    ...{ kind: 'paragraph', text: 'Dịch vụ khắp.', place: { paragraph: 1 }, notes: ['1'] },
    marks: [
      { mark: '1', at: 7, isNote: true },
      { mark: '*', at: 12, isNote: false },
    ],
  }
  expect(annotatedDocument({ blocks: [block] }, []).blocks).toMatchObject([
    {
      notes: [],
      pieces: [
        { text: 'Dịch vụ', marks: [{ mark: '1', isNote: true }] },
        { text: ' khắp', marks: [{ mark: '*', isNote: false }] },
        { text: '.' },
      ],
    },
  ])
  const first: Block = { ...block, notes: [], marks: [{ mark: '*', at: 0, isNote: false }] }
  expect(annotatedDocument({ blocks: [first] }, []).blocks).toMatchObject([
    { pieces: [{ text: '', marks: [{ mark: '*' }] }, { text: 'Dịch vụ khắp.' }] },
  ])
})
