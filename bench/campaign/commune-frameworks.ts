import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Two frameworks of so many sub-criteria; in the second one rule of them is another. */
export const communeFramework = 'bench-commune'
export const otherFramework = 'bench-commune-other'

const domains = 8

/** Writes both frameworks into a folder of their own. */
export async function writeFrameworks(items: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chiso-frameworks-'))
  await writeFile(join(folder, `${communeFramework}.yaml`), frameworkText(communeFramework, items, 'cases_done'))
  await writeFile(join(folder, `${otherFramework}.yaml`), frameworkText(otherFramework, items, 'cases'))
  return folder
}

/** @param part the figure over the whole in the rule of the first sub-criterion */
function frameworkText(id: string, items: number, part: string): string {
  const each = Math.ceil(items / domains)
  const head = `kind: par
id: ${id}
name: Bộ tiêu chí để đo tốc độ, không phải văn bản chính thức
indexYear: 2025
origin: Do chương trình đo tốc độ tạo ra
level: province-to-communes
maximum: ${items}
rounding: { mode: half-up, scoreDecimals: 3, totalDecimals: 2, changes: between-rounded-values }
total: { formula: plain-sum, standing: assumed }
domains:
`
  const blocks = Array.from({ length: domains }, (_, domain) => {
    const own = Math.min(each, items - domain * each)
    const subCriteria = Array.from({ length: own }, (__, item) =>
      itemText(`${domain + 1}.${item + 1}`, domain + item === 0 ? part : 'cases_done'),
    )
    return `  - code: '${domain + 1}'
    name: 'Lĩnh vực ${domain + 1}'
    maxima: { documents: ${own} }
    subCriteria:
${subCriteria.join('')}`
  })
  return head + blocks.join('')
}

function itemText(code: string, part: string): string {
  return `      - code: '${code}'
        name: 'Tiêu chí ${code}'
        maximum: 1
        source: documents
        standing: assumed
        rule: { kind: ratio, part: ${part}, whole: cases }
        figures:
          - { code: cases, name: 'Số hồ sơ', kind: count, unit: 'hồ sơ' }
          - { code: cases_done, name: 'Số hồ sơ đã giải quyết', kind: count, unit: 'hồ sơ', partOf: cases }
`
}
