import type { RoundResults } from '../../analysis/round-results.ts'
import { paragraph } from '../cells.ts'
import type { Section } from '../outline.ts'
import { reference, words, year } from '../words.ts'

/** Measures that people write; they stand in the round's data. */
export function measureSection({ round }: RoundResults): Section {
  const items = round.document.measures.map((text, index) => words`${reference(text, `round/measures/${index}`)}`)
  const next = year(round.indexYear + 1)
  return {
    title: words`Giải pháp cải thiện Chỉ số năm ${next} và các năm tiếp theo`,
    blocks:
      items.length === 0
        ? []
        : [paragraph(words`Các cơ quan, đơn vị tập trung thực hiện những việc sau:`), { kind: 'list', items }],
  }
}

/** Proposals that people write, by whom they are for. */
export function proposalSection({ round }: RoundResults): Section {
  return {
    title: words`Kiến nghị, đề xuất`,
    blocks: [],
    sections: round.document.proposals.map(({ to, items }, index) => ({
      title: words`${reference(to, `round/proposals/${index}`)}`,
      blocks: [
        {
          kind: 'list',
          items: items.map((text, item) => words`${reference(text, `round/proposals/${index}/${item}`)}`),
        },
      ],
    })),
  }
}
