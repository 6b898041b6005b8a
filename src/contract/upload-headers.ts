import { z } from 'zod'

/** The one version of the tus protocol that is spoken; another is refused by what handles it, with a problem of its own. */
export const tusVersion = '1.0.0'

/** @see tus resumable upload protocol 1.0.x, extensions creation, termination and expiration: https://tus.io/protocols/resumable-upload */
export const tusHeader = z.object({ 'tus-resumable': z.string().max(20).optional() })

const bytes = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)

export const uploadToStart = tusHeader.extend({
  'upload-length': bytes,
  'upload-metadata': z
    .string()
    .max(8000)
    .refine((text) => uploadFileName(text) !== undefined, 'filename <base64>'),
})

export const uploadToContinue = tusHeader.extend({
  'upload-offset': bytes,
  'content-type': z.string().regex(/^application\/offset\+octet-stream$/),
})

export const uploadParam = z.object({ id: z.uuid(), upload: z.uuid() })

/**
 * The file name in the metadata of an upload: pairs of a key and a value in base64, with commas between.
 *
 * @example uploadFileName('filetype YQ==,filename YS5wZGY=') // => 'a.pdf'
 */
export function uploadFileName(metadata: string): string | undefined {
  const pair = metadata
    .split(',')
    .map((each) => each.trim().split(' '))
    .find(([key]) => key === 'filename')
  return pair?.[1] === undefined ? undefined : decodeBase64(pair[1])
}

/** Undefined for what is no base64 of UTF-8. */
function decodeBase64(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
