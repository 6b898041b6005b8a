import type { Blobs } from '../store/blobs/blobs.ts'
import type { UploadParts } from '../store/blobs/upload-parts.ts'
import type { VirusScan } from '../store/blobs/virus-scan.ts'
import type { Context } from './context.ts'

/** Where evidence is kept and how it is checked. */
export interface EvidenceStore {
  readonly blobs: Blobs
  readonly parts: UploadParts
  /** Undefined where no scanner is set up. */
  readonly scan: VirusScan | undefined
}

/** What operations on files of evidence are given beside the rest. */
export interface EvidenceContext extends Context {
  readonly evidence: EvidenceStore
}

/** An upload that is not finished after a day is dead. */
const lifeMilliseconds = 24 * 3600 * 1000

/** Uploads that began before this moment are dead. */
export function deadline(now: Date): Date {
  return new Date(now.getTime() - lifeMilliseconds)
}

export function expiryOf(createdAt: Date): Date {
  return new Date(createdAt.getTime() + lifeMilliseconds)
}
