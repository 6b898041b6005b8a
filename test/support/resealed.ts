import type { DrawProtocol } from '../../src/contract/draw-records.ts'
import type { SourceFile } from '../../src/files/source-file.ts'
import { hashOf } from '../../src/operations/surveys/draw/draw-hashes.ts'
import { recordText } from '../../src/operations/surveys/draw/write-record.ts'

/** A protocol that was made otherwise and given the hash of what it now says. */
export function resealed({ sha256: _, ...content }: DrawProtocol): SourceFile {
  const text = recordText({ ...content, sha256: hashOf(content) })
  return { name: 'bien-ban.json', bytes: Buffer.from(text) }
}
