import { describeFault, type Fault, type Language } from './fault.ts'

type Texts<D> = Record<Language, (details: D) => string>

function texts<D>(entry: Texts<D>): Texts<D> {
  return entry
}

const inLanguage = (text: string | Record<Language, string>, language: Language) =>
  typeof text === 'string' ? text : text[language]

const faultLines = (faults: readonly Fault[], language: Language) =>
  faults.map((fault) => describeFault(fault, language)).join('\n')

/**
 * Everything that can go wrong because of a person's input, rights or timing, by code.
 * A bug stays a plain Error. No entry knows about HTTP or the terminal.
 */
const problems = {
  'not-found': texts<{ what: Record<Language, string>; id: string; known?: readonly string[] }>({
    vi: (d) =>
      `không có ${d.what.vi} "${d.id}"; ${d.known ? `đang có: ${d.known.join(', ')}` : 'kiểm tra lại đường dẫn'}`,
    en: (d) =>
      `${d.what.en} "${d.id}" does not exist; ${d.known ? `there are: ${d.known.join(', ')}` : 'check the path'}`,
  }),
  'invalid-input': texts<{
    where: string | Record<Language, string>
    expected: Record<Language, string>
    got: unknown
  }>({
    vi: (d) => `${inLanguage(d.where, 'vi')} cần ${d.expected.vi}, đang là "${d.got}"`,
    en: (d) => `${inLanguage(d.where, 'en')} must be ${d.expected.en}, got "${d.got}"`,
  }),
  /** A file or folder that the system does not let be read or written. */
  'unusable-path': texts<{ action: 'read' | 'write'; path: string; reason: Record<Language, string> }>({
    vi: (d) => `không ${d.action === 'read' ? 'đọc' : 'ghi'} được "${d.path}": ${d.reason.vi}`,
    en: (d) => `cannot ${d.action} "${d.path}": ${d.reason.en}`,
  }),
  /** Files that cannot be used, with every fault found in them. */
  'faulty-files': texts<{ faults: readonly Fault[] }>({
    vi: (d) => faultLines(d.faults, 'vi'),
    en: (d) => faultLines(d.faults, 'en'),
  }),
  'already-there': texts<{ what: Record<Language, string>; path: string }>({
    vi: (d) => `${d.what.vi} "${d.path}" đã có và không trống; chọn tên khác`,
    en: (d) => `${d.what.en} "${d.path}" exists and is not empty; choose another name`,
  }),
}

export type ProblemCode = keyof typeof problems
export type ProblemDetails<C extends ProblemCode> = Parameters<(typeof problems)[C]['vi']>[0]

/** A refusal that a person can act on. `message` is English; `describeProblem` writes it in either language. */
export class Problem<C extends ProblemCode = ProblemCode> extends Error {
  override name = 'Problem'
  readonly code: C
  readonly details: ProblemDetails<C>

  constructor(code: C, details: ProblemDetails<C>) {
    super((problems[code].en as (d: ProblemDetails<C>) => string)(details))
    this.code = code
    this.details = details
  }
}

export function describeProblem(problem: Problem, language: Language): string {
  return (problems[problem.code][language] as (d: unknown) => string)(problem.details)
}
