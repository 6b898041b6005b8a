import { decodeTcvn3 } from './tcvn3.ts'
import { decodeVni } from './vni.ts'

/** An encoding that Vietnamese offices used before Unicode, and how its text reads when its bytes stand as Latin-1. */
export interface LegacyEncoding {
  readonly name: string
  readonly decode: (latin1: string) => string
}

export const legacyEncodings = {
  tcvn3: { name: 'TCVN3 (ABC)', decode: decodeTcvn3 },
  vni: { name: 'VNI', decode: decodeVni },
  windows1258: {
    name: 'Windows-1258',
    decode: (latin1) =>
      new TextDecoder('windows-1258')
        .decode(Uint8Array.from(latin1, (character) => character.charCodeAt(0)))
        .normalize('NFC'),
  },
} as const satisfies Record<string, LegacyEncoding>
