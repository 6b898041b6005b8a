import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { Problem } from '../../../problem.ts'
import { type Blobs, type ByteRange, blobPath } from '../blobs.ts'
import { type StagedOnDisk, withStagedFile } from '../stage-file.ts'

/** Where an S3 server is and how to sign in there. */
export interface S3Settings {
  /** Absent for Amazon's own. */
  readonly endpoint: string | undefined
  readonly bucket: string
  readonly region: string
  readonly key: string
  readonly secret: string
}

/** Where the objects of a bucket lie. */
interface Bucket {
  readonly client: S3Client
  readonly name: string
}

const ignore = () => undefined

const keyOf = (sha256: string) => `evidence/${blobPath(sha256)}`

/**
 * Keeps files in a bucket of an S3 server. A file is whole on the local disk, hashed and inspected before it is sent; the
 * server shows an object only when all of it has come.
 */
export function s3Blobs(settings: S3Settings, staging: string): Blobs {
  const bucket = { client: createClient(settings), name: settings.bucket }
  return {
    put: (content, inspect) =>
      withStagedFile(staging, content, async (staged) => {
        const finding = await inspect(staged)
        await onServer(() => send(bucket, staged))
        return { sha256: staged.sha256, sizeBytes: staged.sizeBytes, finding }
      }),
    open: (sha256, range) => onServer(() => openObject(bucket, sha256, range)),
    has: (sha256) => onServer(async () => (await head(bucket, sha256)) !== undefined),
    remove: async (sha256) => {
      await onServer(() => bucket.client.send(new DeleteObjectCommand({ Bucket: bucket.name, Key: keyOf(sha256) })))
    },
    listBefore: (moment) => listBefore(bucket, moment),
    clearStaging: () => rm(staging, { recursive: true, force: true }),
  }
}

function createClient({ endpoint, region, key, secret }: S3Settings): S3Client {
  return new S3Client({
    region,
    credentials: { accessKeyId: key, secretAccessKey: secret },
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    // Servers other than Amazon's often know no trailing checksums; the SHA-256 below says more.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // What goes wrong is thrown; the library would print it as well.
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  })
}

/** Sends the file again if it is there: its date then tells that it is in use. */
async function send({ client, name }: Bucket, { path, sha256, sizeBytes }: StagedOnDisk): Promise<void> {
  await client.send(
    new PutObjectCommand({
      Bucket: name,
      Key: keyOf(sha256),
      Body: createReadStream(path),
      ContentLength: sizeBytes,
      ContentType: 'application/octet-stream',
      ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
    }),
  )
}

function head({ client, name }: Bucket, sha256: string) {
  return unlessMissing(client.send(new HeadObjectCommand({ Bucket: name, Key: keyOf(sha256) })))
}

async function openObject({ client, name }: Bucket, sha256: string, range: ByteRange | undefined) {
  const part = range && { Range: `bytes=${range.first}-${range.last}` }
  const found = await unlessMissing(client.send(new GetObjectCommand({ Bucket: name, Key: keyOf(sha256), ...part })))
  return found?.Body instanceof Readable ? found.Body : undefined
}

async function* listBefore({ client, name }: Bucket, moment: Date): AsyncGenerator<string> {
  let token: string | undefined
  do {
    const command = new ListObjectsV2Command({ Bucket: name, Prefix: 'evidence/', ContinuationToken: token })
    const page = await onServer(() => client.send(command))
    for (const { Key = '', LastModified } of page.Contents ?? []) {
      const sha256 = Key.slice(-64)
      if (/^[0-9a-f]{64}$/.test(sha256) && Key === keyOf(sha256) && LastModified && LastModified < moment) yield sha256
    }
    token = page.NextContinuationToken
  } while (token !== undefined)
}

async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch((error: unknown) => {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404 && !isNoBucket(error)) {
      return undefined
    }
    throw error
  })
}

const isNoBucket = (error: S3ServiceException) => error.name === 'NoSuchBucket'

/** What the S3 server refuses, or that it cannot be reached, is a matter for the administrator and no defect. */
async function onServer<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof S3ServiceException) && !isUnreachable(error)) throw error
    const name = error instanceof Error ? error.name : ''
    throw new Problem('storage-failed', { reason: { vi: `máy chủ S3 báo ${name}`, en: `the S3 server says ${name}` } })
  }
}

function isUnreachable(error: unknown): boolean {
  const codes = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN', 'EPIPE']
  return (
    error instanceof Error &&
    (error.name === 'TimeoutError' ||
      ('code' in error && codes.includes(String(error.code))) ||
      isUnreachable(error.cause))
  )
}
