import { createHash } from 'node:crypto'
import type { PublicationFile } from '../../contract/publication-schema.ts'
import type { Plain } from '../../number/plain.ts'
import { canonicalJson } from '../../store/canonical-json.ts'

/** The text of a publication: canonical JSON and a line end, so that the same content is always the same bytes. */
export function publicationText(file: PublicationFile): string {
  return `${canonicalJson(file as unknown as Plain)}\n`
}

/** SHA-256 over the canonical JSON of a part of a publication. */
export function checksumOf(part: unknown): string {
  return sha256Of(canonicalJson(part as Plain))
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
