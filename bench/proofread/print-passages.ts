import { claimKinds } from '../../src/proofread/claims/claim.ts'
import { proofreadDocument } from '../../src/proofread/proofread-document.ts'
import { type PassageSet, readPassages } from '../../test/support/passages.ts'
import { compareFindings, type JudgedExpectation, type JudgedFinding } from './compare-findings.ts'
import { shareText } from './wilson-interval.ts'

const verdicts = ['error', 'check', 'note'] as const

/**
 * Prints how much of what a careful proofreader would say is found in the passages, and how much else is, for each set
 * alone: the figures of the set that the checker was made with flatter it.
 */
export function printPassages(): void {
  console.log('PASSAGES THAT THE CHECKER WAS MADE WITH\n')
  printSet('passages')
  console.log('\n\nPASSAGES BY OTHERS, THAT THE CHECKER WAS WIDENED BY\n')
  printSet('passages-by-others')
  console.log('\n\nPASSAGES KEPT APART, NEVER TUNED AGAINST\n')
  printSet('passages-kept-apart')
}

function printSet(set: PassageSet): void {
  const passages = readPassages(set)
  const compared = passages.map((passage) => compareFindings(passage, proofreadDocument(passage.document)))
  const findings = compared.flatMap((each) => each.findings)
  const expectations = compared.flatMap((each) => each.expectations)
  const right = passages.filter((passage) => passage.expect.length === 0)
  console.log(`${passages.length} passages, ${right.length} of them wholly right; shares with their 95 % intervals`)
  console.log('half = an error that is only doubted; mild = an error or doubt that is only noted\n')
  printRecall('verdict', verdicts, expectations, ({ expected }) => expected.verdict)
  printPrecision('verdict', verdicts, findings, ({ finding }) => finding.verdict)
  const errors = expectations.filter(({ expected }) => expected.verdict === 'error')
  printRecall('errors by kind', claimKinds, errors, ({ expected }) => expected.kind)
  printPrecision('findings by kind', claimKinds, findings, ({ finding }) => finding.kind)
  printLists(findings, expectations)
  printGoals(findings, errors)
}

const cells = (texts: readonly (string | number)[]) => texts.map((text) => String(text).padStart(10)).join('')

function printRecall(
  title: string,
  groups: readonly string[],
  all: readonly JudgedExpectation[],
  groupOf: (each: JudgedExpectation) => string,
): void {
  console.log(`${title.padEnd(20)}${cells(['expected', 'found', 'half', 'mild', 'missed'])}   recall`)
  for (const group of groups) {
    const inGroup = all.filter((each) => groupOf(each) === group)
    const count = (met: JudgedExpectation['met']) => inGroup.filter((each) => each.met === met).length
    const counts = [inGroup.length, count('right'), count('half'), count('mild'), count('missed')]
    if (inGroup.length > 0) {
      console.log(`${group.padEnd(20)}${cells(counts)}   ${shareText(count('right'), inGroup.length)}`)
    }
  }
  console.log('')
}

function printPrecision(
  title: string,
  groups: readonly string[],
  all: readonly JudgedFinding[],
  groupOf: (each: JudgedFinding) => string,
): void {
  console.log(`${title.padEnd(20)}${cells(['findings', 'right', 'milder', 'allowed', 'wrong'])}   precision`)
  for (const group of groups) {
    const inGroup = all.filter((each) => groupOf(each) === group)
    const count = (...worths: JudgedFinding['worth'][]) => inGroup.filter(({ worth }) => worths.includes(worth)).length
    const [right, milder, wrong] = [count('right'), count('half', 'mild'), count('wrong')]
    if (inGroup.length > 0) {
      const counts = cells([inGroup.length, right, milder, count('allowed'), wrong])
      console.log(`${group.padEnd(20)}${counts}   ${shareText(right + milder, right + milder + wrong)}`)
    }
  }
  console.log('')
}

function printLists(findings: readonly JudgedFinding[], expectations: readonly JudgedExpectation[]): void {
  console.log('not found as expected:')
  for (const { passage, expected, met, foundAs } of expectations.filter((each) => each.met !== 'right')) {
    const as = foundAs === null ? met : `${met} as ${foundAs}`
    console.log(`  ${passage}: ${expected.verdict} ${expected.kind} ${expected.printed} (${as})`)
  }
  console.log('\nfound but not expected:')
  for (const { passage, finding } of findings.filter(({ worth }) => worth === 'wrong')) {
    console.log(`  ${passage}: ${finding.verdict} ${finding.kind} ${finding.printed} (${finding.arithmetic})`)
  }
  const other = expectations.filter(({ expected, foundAs }) => foundAs !== null && foundAs !== expected.kind)
  console.log(`\nfound under another kind than expected: ${other.length}`)
  for (const { passage, expected, foundAs } of other) console.log(`  ${passage}: ${expected.kind}, found as ${foundAs}`)
}

function printGoals(findings: readonly JudgedFinding[], errors: readonly JudgedExpectation[]): void {
  const counted = findings.filter(({ finding, worth }) => finding.verdict === 'error' && worth !== 'allowed')
  const right = counted.filter(({ worth }) => worth === 'right').length
  const found = errors.filter(({ met }) => met === 'right').length
  const half = errors.filter(({ met }) => met === 'half').length
  const share = (part: number, whole: number) => (whole === 0 ? 'none' : (part / whole).toFixed(3))
  console.log(`\nerrors: precision ${share(right, counted.length)} (goal 0.98), recall ${share(found, errors.length)}`)
  console.log(`(goal 0.9), with doubts as half ${share(found + half / 2, errors.length)}`)
}
