import type { SchemaIssue } from '../contract/schema-issue.ts'

/** What is left of a framework file when the sub-criteria whose form is wrong are taken out. */
export interface SoundPart {
  readonly value: unknown
  /** For each domain the positions in the file of the sub-criteria that are left. */
  readonly kept: readonly (readonly number[])[]
}

/**
 * Takes the sub-criteria out that a schema found fault with, so that what the others say can be checked as well.
 *
 * @returns null if something outside the sub-criteria is wrong: then nothing more can be said
 */
export function soundPart(value: unknown, issues: readonly SchemaIssue[]): SoundPart | null {
  const inItems = issues.every(({ path }) => path[0] === 'domains' && path[2] === 'subCriteria' && path.length > 3)
  if (!inItems) return null
  const faulty = new Set(issues.map(({ path }) => `${String(path[1])}/${String(path[3])}`))
  const file = value as { readonly domains: readonly { readonly subCriteria: readonly unknown[] }[] }
  const kept = file.domains.map(({ subCriteria }, domain) =>
    [...subCriteria.keys()].filter((index) => !faulty.has(`${domain}/${index}`)),
  )
  if (kept.some((indexes) => indexes.length === 0)) return null
  const domains = file.domains.map((domain, index) => ({
    ...domain,
    subCriteria: kept[index]?.map((position) => domain.subCriteria[position]),
  }))
  return { value: { ...file, domains }, kept }
}
