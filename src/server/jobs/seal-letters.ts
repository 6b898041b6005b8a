import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Mailer } from '../../operations/accounts-context.ts'
import type { Letters } from '../../operations/letters.ts'

const nonceBytes = 12
const tagBytes = 16

/**
 * Letters that wait are kept encrypted under a key made of the server's secret: AES-256-GCM, key by HKDF-SHA-256.
 *
 * @see NIST SP 800-38D; RFC 5869
 */
export function sealLetters(mailer: Mailer, secret: string): Letters {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'chiso letters', 32))
  return {
    mailer,
    seal(mail) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const hidden = Buffer.concat([cipher.update(JSON.stringify(mail), 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64')
    },
    unseal(sealed) {
      const bytes = Buffer.from(sealed, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
      const hidden = bytes.subarray(nonceBytes + tagBytes)
      return JSON.parse(Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8'))
    },
  }
}
