import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { frameworkJsonSchema } from '../../src/contract/framework-json-schema.ts'
import { isError } from '../../src/fault.ts'
import { readFramework } from '../../src/files/read-framework.ts'
import { schemaErrors } from '../support/json-schema.ts'
import { textFile } from '../support/source-file.ts'

const schemaFile = 'frameworks/schema/framework.schema.json'
const schema = frameworkJsonSchema()
const par = readFileSync('frameworks/par-province-2024.yaml', 'utf8')
const sipas = readFileSync('frameworks/sipas-2024.yaml', 'utf8')

/** What the program and the schema have against a text: they must agree. */
async function verdicts(text: string) {
  const { faults } = await readFramework(textFile(text, 'a.yaml'))
  return { program: faults.filter(isError), editor: schemaErrors(schema, parse(text)) }
}

function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the file does not hold ${from}`)
  return text.replace(from, to)
}

test('the schema in the repository is the one that the program prints', () => {
  const committed = readFileSync(schemaFile, 'utf8')
  const renew = `run: npm run -s chiso -- framework schema > ${schemaFile}`
  expect(committed, renew).toBe(`${JSON.stringify(schema, null, 2)}\n`)
})

test.each([
  ['par-province-2024', par],
  ['sipas-2024', sipas],
])('%s names the schema in its first line and fits it', async (_, text) => {
  expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=schema/framework.schema.json')
  expect(await verdicts(text)).toEqual({ program: [], editor: [] })
})

const item = "      - code: '1.3.2'\n"

test.each([
  ['a decimal with a comma', 'governmentOffice: 1.5', "governmentOffice: '1,5'"],
  ['a decimal in quotes', 'maximum: 100', "maximum: '100'"],
  ['a whole number in quotes', 'indexYear: 2024', "indexYear: '2024'"],
  ['a code without quotes', "code: '1'", 'code: 1'],
  ['a choice spelt as a text', 'disjoint: true', "disjoint: 'true'"],
])('what the program reads fits the schema: %s', async (_, from, to) => {
  expect(await verdicts(changed(par, from, to))).toEqual({ program: [], editor: [] })
})

test.each([
  ['a missing key', par, "    name: 'Công tác chỉ đạo", "    # 'Công tác chỉ đạo"],
  ['an unknown key', par, 'maximum: 100', 'maximum: 100\nmaximun: 100'],
  ['a maximum that is no number', par, 'maximum: 100', 'maximum: một trăm'],
  ['a maximum above a hundred', par, 'maximum: 100', 'maximum: 101'],
  ['a year that is no whole number', par, 'indexYear: 2024', 'indexYear: 2024.5'],
  ['a year of another century', par, 'indexYear: 2024', 'indexYear: 1924'],
  ['an id with capitals', par, 'id: par-province-2024', 'id: PAR'],
  ['a source that does not exist', par, 'source: documents', 'source: papers'],
  ['a rule that does not exist', par, 'kind: ratio', 'kind: share'],
  ['a rule without its figure', par, '          part: issues_fixed\n', ''],
  ['a rule with the figure of another kind', par, 'whole: issues_found', 'whole: issues_found\n          index: x'],
  ['a figure code with marks', par, 'code: issues_found', 'code: số_vấn_đề'],
  ['domains that are no list', par, par.slice(par.indexOf('domains:')), 'domains: không có'],
  ['no domain', par, par.slice(par.indexOf('domains:')), 'domains: []'],
  ['a sub-criterion that is text', par, item, `      - chưa có\n${item}`],
  ['a lead agency that is left empty', par, "leadAgency: 'Sở Nội vụ'", 'leadAgency:'],
  ['another kind of framework', sipas, 'kind: sipas', 'kind: dti'],
  ['a formula that does not exist', sipas, 'formula: mean-of-five', 'formula: mean-of-six'],
])('what the program refuses does not fit the schema: %s', async (_, text, from, to) => {
  const { program, editor } = await verdicts(changed(text, from, to))
  expect({ program: program.length > 0, editor: editor.length > 0 }).toEqual({ program: true, editor: true })
})

test('a rule inside a rule is checked too', async () => {
  const [wrapped] = /rule:\n {10}kind: parts\n[\s\S]*?kind: (?=ratio)/.exec(par) ?? []
  expect((await verdicts(changed(par, `${wrapped}ratio`, `${wrapped}share`))).editor).not.toEqual([])
})

test('descriptions are Vietnamese and every whole number says its range', () => {
  const text = JSON.stringify(schema)
  expect(text).toContain('Điểm tối đa (điểm chuẩn)')
  expect(text).toContain('{"type":"integer","minimum":2000,"maximum":2100}')
})
