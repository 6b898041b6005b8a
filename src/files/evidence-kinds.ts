/** Files that are kept as evidence, by extension, with the media type that a browser is told. */
export const evidenceKinds = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
  zip: 'application/zip',
} as const

export type EvidenceKind = keyof typeof evidenceKinds

/** The kind that an extension promises; undefined for one that is not kept. */
export function kindOfExtension(extension: string): EvidenceKind | undefined {
  const name = extension === 'jpeg' ? 'jpg' : extension
  return Object.hasOwn(evidenceKinds, name) ? (name as EvidenceKind) : undefined
}
