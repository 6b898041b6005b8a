import type { ServerVariables } from '../contract/server-variables.ts'
import { Problem } from '../problem.ts'
import type { S3Settings } from '../store/blobs/s3/s3-blobs.ts'
import type { ScannerAddress } from '../store/blobs/virus-scan.ts'

/** Where evidence is kept, and who scans it. */
export interface EvidenceConfig {
  /** The local disk is used where it is undefined. */
  readonly s3: S3Settings | undefined
  /** Files are not scanned where it is undefined. */
  readonly scanner: ScannerAddress | undefined
}

/** @throws Problem `invalid-input` if only some of what S3 needs is set, or a port cannot be one */
export function evidenceConfig(variables: ServerVariables): EvidenceConfig {
  return { s3: s3Settings(variables), scanner: scannerAddress(variables.CHISO_CLAMAV) }
}

function s3Settings(variables: ServerVariables): S3Settings | undefined {
  const names = ['CHISO_S3_BUCKET', 'CHISO_S3_KEY', 'CHISO_S3_SECRET'] as const
  if ([...names, 'CHISO_S3_ENDPOINT' as const].every((name) => variables[name] === undefined)) return undefined
  const [bucket = '', key = '', secret = ''] = names.map((name) => {
    const value = variables[name]
    if (value !== undefined) return value
    const expected = {
      vi: 'được đặt cùng các biến CHISO_S3_ khác',
      en: 'set together with the other CHISO_S3_ variables',
    }
    throw new Problem('invalid-input', { where: name, expected, got: '' })
  })
  return { endpoint: variables.CHISO_S3_ENDPOINT, bucket, region: variables.CHISO_S3_REGION, key, secret }
}

function scannerAddress(text: string | undefined): ScannerAddress | undefined {
  if (text === undefined) return undefined
  const colon = text.lastIndexOf(':')
  const port = Number(text.slice(colon + 1))
  if (port < 1 || port > 65_535) {
    const expected = { vi: 'có cổng từ 1 đến 65535', en: 'with a port from 1 to 65535' }
    throw new Problem('invalid-input', { where: 'CHISO_CLAMAV', expected, got: text })
  }
  return { host: text.slice(0, colon).replace(/^\[|\]$/g, ''), port }
}
