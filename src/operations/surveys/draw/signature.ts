import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { Problem } from '../../../problem.ts'
import { getFile } from './get-file.ts'

/**
 * Signs a text.
 *
 * @returns the signature in base 64, with a line end
 * @throws Problem `not-found`, `unusable-path`, `unusable-key`
 * @see RFC 8032 (Ed25519)
 */
export async function signatureOf(text: string, keyPath: string): Promise<string> {
  const key = await keyIn(keyPath, createPrivateKey)
  return `${sign(null, Buffer.from(text), key).toString('base64')}\n`
}

/** Whether a signature is that of these bytes, by a public key, or by the private one that holds it. @throws Problem `not-found`, `unusable-path`, `unusable-key` */
export async function isSigned(bytes: Uint8Array, signaturePath: string, keyPath: string): Promise<boolean> {
  const key = await keyIn(keyPath, createPublicKey)
  const { bytes: signature } = await getFile(signaturePath)
  return verify(null, bytes, key, Buffer.from(new TextDecoder().decode(signature), 'base64'))
}

async function keyIn(path: string, make: (pem: string) => KeyObject): Promise<KeyObject> {
  const { bytes } = await getFile(path)
  try {
    const key = make(new TextDecoder().decode(bytes))
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // Said below, as of a key of another kind.
  }
  throw new Problem('unusable-key', { path })
}
