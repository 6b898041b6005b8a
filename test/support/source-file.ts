import type { SourceFile } from '../../src/files/source-file.ts'

/** A file as a person's editor would save it in UTF-8. */
export function textFile(text: string, name = 'bảng.csv'): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) }
}

/** A file of bytes, given as one Latin-1 character each: the form in which TCVN3 and VNI text is usually seen. */
export function latin1File(latin1: string, name = 'bảng.csv'): SourceFile {
  return { name, bytes: Uint8Array.from(latin1, (character) => character.charCodeAt(0)) }
}
