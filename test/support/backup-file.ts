import { createHash } from 'node:crypto'
import type { BackupManifest } from '../../src/store/backup/manifest.ts'
import { openZip } from '../../src/store/backup/zip-reader.ts'
import { createZip } from '../../src/store/backup/zip-writer.ts'

type Parts = Map<string, Buffer>

async function* whole(bytes: Uint8Array) {
  yield bytes
}

export async function partsOf(path: string): Promise<Parts> {
  const zip = await openZip(path)
  const parts: Parts = new Map()
  for (const name of zip.names) {
    const chunks: Uint8Array[] = []
    for await (const chunk of zip.read(name)) chunks.push(chunk)
    parts.set(name, Buffer.concat(chunks))
  }
  await zip.close()
  return parts
}

export async function writeParts(path: string, parts: Parts): Promise<void> {
  const zip = await createZip(path, (work) => work())
  for (const [name, bytes] of parts) await zip.add(name, whole(bytes), 'deflate')
  await zip.finish()
  await zip.close()
}

/** Writes a backup anew with other parts, or with another list of them. */
export async function rewritten(
  from: string,
  to: string,
  change: (manifest: BackupManifest, parts: Parts) => object | undefined,
): Promise<string> {
  const parts = await partsOf(from)
  const manifest = JSON.parse(String(parts.get('manifest.json'))) as BackupManifest
  parts.set('manifest.json', Buffer.from(JSON.stringify(change(manifest, parts) ?? manifest)))
  await writeParts(to, parts)
  return to
}

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
