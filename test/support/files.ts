import { zipSync } from 'fflate'

const text = (content: string) => new TextEncoder().encode(content)

/** A PDF of a given size; what comes after its head does not matter to who tells files apart. */
export function pdfOf(sizeBytes: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(sizeBytes)
  for (let at = 0, state = seed; at < sizeBytes; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    bytes[at] = state >> 16
  }
  bytes.set(text('%PDF-1.7\n').subarray(0, sizeBytes))
  return bytes
}

export const docx = zipSync({ '[Content_Types].xml': text('<Types/>'), 'word/document.xml': text('<w:document/>') })
export const onlineDocx = zipSync({
  'word/document2.xml': text('<w:document/>'),
  '[Content_Types].xml': text('<Types/>'),
})
export const xlsx = zipSync({ '[Content_Types].xml': text('<Types/>'), 'xl/workbook.xml': text('<workbook/>') })
export const macroDocx = zipSync({
  '[Content_Types].xml': text('<Types/>'),
  'word/document.xml': text('<w:document/>'),
  'word/vbaProject.bin': text('macro'),
})
export const zip = zipSync({ 'Báo cáo/số liệu.csv': text('a,b\n') })
export const zipWithProgram = zipSync({ 'a.csv': text('a\n'), 'Hướng dẫn.PDF.EXE': text('MZ') })

function openDocument(type: string): Uint8Array {
  return zipSync({
    mimetype: [text(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
    'content.xml': text('<office:document-content/>'),
  })
}
export const odt = openDocument('text')
export const ods = openDocument('spreadsheet')
export const odp = openDocument('presentation')

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
export const jpg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
export const csv = text('﻿mã;giá trị\n7.3.6;44399\n')
export const tcvn3Csv = Uint8Array.from([...text('t'), 0xaa, ...text('n;gi'), 0xb8, ...text('\r\n')])
export const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500, 1)])
export const elf = Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(200, 1)])
export const oldOffice = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
export const script = text('#!/bin/sh\necho a,b\n')
export const html = text('  <!doctype html><script>alert(1)</script>')
export const binary = Uint8Array.from([1, 2, 3, 0, 200, 7])
export const utf16 = Buffer.from('﻿a;b\n', 'utf16le')

/** Bytes as they come over a connection, in pieces. */
export async function* inPieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size)
}

export async function gather<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const value of values) all.push(value)
  return all
}

/** A promise and what settles it. */
export function gate<T>() {
  let open: (value: T) => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  const promise = new Promise<T>((resolve, reject) => {
    open = resolve
    fail = reject
  })
  return { promise, open, fail }
}
