import { Problem } from '../problem.ts'
import { type EvidenceKind, evidenceKinds, kindOfExtension } from './evidence-kinds.ts'
import { fileTypeOf } from './file-type-of.ts'
import { type FoundKind, nameOfFound, programExtensions } from './found-kind.ts'
import { type RandomAccess, zipEntryNames } from './zip-entries.ts'

const sampleBytes = 16 * 1024
const scanBytes = 64 * 1024

/**
 * Tells what a file is by its content, and holds it against its name and the list of what is kept.
 *
 * @throws Problem `empty-file`, `refused-file-type`, `file-type-mismatch`
 */
export async function inspectEvidence(
  file: RandomAccess,
  { fileName, extension, allowZip }: { fileName: string; extension: string; allowZip: boolean },
): Promise<EvidenceKind> {
  if (file.sizeBytes === 0) throw new Problem('empty-file', {})
  const promised = kindOfExtension(extension)
  const found = await findKind(file, fileName)
  const isKept = found.kind !== undefined && (found.kind !== 'zip' || allowZip)
  if (!isKept || found.kind === undefined) {
    const allowed = Object.keys(evidenceKinds).filter((kind) => kind !== 'zip' || allowZip)
    throw new Problem('refused-file-type', { fileName, found: found.name, allowed })
  }
  if (promised !== found.kind) throw new Problem('file-type-mismatch', { fileName, found: found.name })
  return found.kind
}

async function findKind(file: RandomAccess, fileName: string): Promise<FoundKind> {
  const sample = await file.readAt(0, sampleBytes)
  if (startsWith(sample, 'PK')) return findKindOfZip(file, sample)
  const type = await fileTypeOf(sample, fileName)
  if (type !== undefined) return nameOfFound(type)
  return (await isText(file)) ? findKindOfText(sample) : nameOfFound('')
}

async function findKindOfZip(file: RandomAccess, sample: Uint8Array): Promise<FoundKind> {
  const names = await zipEntryNames(file)
  if (!names) return nameOfFound('broken zip')
  const program = names.find((name) => programExtensions.some((each) => name.toLowerCase().endsWith(`.${each}`)))
  if (program !== undefined) return nameOfFound('zip with program')
  if (names.some((name) => /(^|\/)vbaproject\.bin$/i.test(name))) return nameOfFound('macro')
  if (names.includes('[Content_Types].xml')) {
    if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return nameOfFound('docx')
    if (names.some((name) => /^xl\/workbook\d*\.xml$/.test(name))) return nameOfFound('xlsx')
  }
  return nameOfFound(openDocumentKind(sample) ?? 'zip')
}

/**
 * An OpenDocument file begins with an uncompressed entry "mimetype".
 *
 * @see OASIS OpenDocument 1.3, part 2, 3.3
 */
function openDocumentKind(sample: Uint8Array): 'odt' | 'ods' | undefined {
  const start = new TextDecoder('latin1').decode(sample.subarray(30, 120))
  const [, type] = /^mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet)(?:PK|$)/.exec(start) ?? []
  return type === 'text' ? 'odt' : type === 'spreadsheet' ? 'ods' : undefined
}

function findKindOfText(sample: Uint8Array): FoundKind {
  const start = new TextDecoder('latin1').decode(sample.subarray(0, 256)).replace(/^(?:ï»¿)?\s*/, '')
  if (start.startsWith('#!')) return nameOfFound('script')
  if (start.startsWith('<')) return nameOfFound('markup')
  return nameOfFound('csv')
}

/** Text in any encoding of bytes has no control characters but tabs, line ends and form feeds. */
async function isText(file: RandomAccess): Promise<boolean> {
  for (let at = 0; at < file.sizeBytes; at += scanBytes) {
    const bytes = await file.readAt(at, scanBytes)
    if (
      bytes.some((byte) => (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) || byte === 0x7f)
    ) {
      return false
    }
  }
  return true
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0))
}
