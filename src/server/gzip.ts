import { gzipSync } from 'node:zlib'

/** Whether who asks can unpack what is packed by gzip. */
export function takesGzip({ headers }: Request): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(headers.get('accept-encoding') ?? '')
}

/** Quick rather than small: a fifth is left either way. */
const level = 3

/** Packs a content; worth it only for what is sent often, because it takes time. */
export function gzipped(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(content, { level }))
}
