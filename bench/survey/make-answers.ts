import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededDraw } from '../../src/stats/seeded-random.ts'

/** The groups of the national form, as printed: group, criteria. */
const groups = [
  ['I', 'A', 2],
  ['I', 'B', 2],
  ['I', 'C', 9],
  ['I', 'D', 10],
  ['II', 'E', 3],
  ['II', 'G', 4],
  ['II', 'H', 3],
  ['II', 'I1', 3],
  ['II', 'K', 3],
] as const

const size = { provinces: 63, communes: 6, villages: 3, people: 32.2 } as const

/**
 * Writes made-up answers of a national survey, about 36,525 people and 39 criteria, and their design; returns the paths. No answer is
 * missing, so that R can estimate all criteria in one call.
 */
export function makeAnswers(folder: string): { readonly answers: string; readonly design: string } {
  const draw = seededDraw(2024)
  const criteria = groups.flatMap(([, code, count]) => Array.from({ length: count }, (_, at) => `${code}${at + 1}`))
  const lines = [['province', 'commune', 'village', 'person', 'weight', ...criteria].join(',')]
  for (let province = 0; province < size.provinces; province++)
    for (let commune = 0; commune < size.communes; commune++)
      for (let village = 0; village < size.villages; village++)
        for (let person = draw(5); person < size.people; person++) {
          const place = [`p${province}`, `c${province}.${commune}`, `v${province}.${commune}.${village}`]
          const ratings = criteria.map(() => Math.ceil(5 * Math.sqrt((draw(1000) + 1) / 1000)))
          lines.push([...place, lines.length, (400 + draw(1_000_000) / 1000).toFixed(3), ...ratings].join(','))
        }
  const [answers, design] = [join(folder, 'answers.csv'), join(folder, 'design.yaml')]
  writeFileSync(answers, `${lines.join('\n')}\n`)
  writeFileSync(design, designText())
  return { answers, design }
}

function designText(): string {
  const parts = ['I', 'II'].map((part) => {
    const inside = groups
      .filter(([of]) => of === part)
      .map(([, code, count]) => {
        const criteria = Array.from({ length: count }, (_, at) => `${code}${at + 1}`)
        return `        - { code: ${code}, criteria: [${criteria.join(', ')}] }\n`
      })
    return `    - code: ${part}\n      groups:\n${inside.join('')}`
  })
  const stages = 'stages:\n  - { unit: commune, stratum: province }\nweight: weight\nrespondent: person\n'
  return `${stages}index:\n  formula: mean-of-five\n  parts:\n${parts.join('')}`
}
