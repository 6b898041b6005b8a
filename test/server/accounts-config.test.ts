import { expect, test } from 'vitest'
import { readAccountsConfig } from '../../src/server/accounts-config.ts'

const oidc = {
  CHISO_OIDC_DISCOVERY_URL: 'https://id.example.vn/.well-known/openid-configuration',
  CHISO_OIDC_CLIENT_ID: 'chiso',
  CHISO_OIDC_CLIENT_SECRET: 'hush',
}

test('without settings there is no mail, no provider and no proxy', () => {
  expect(readAccountsConfig({})).toEqual({ smtp: undefined, providers: [], isBehindProxy: false })
})

test('mail, provider and proxy are read', () => {
  const config = readAccountsConfig({
    ...oidc,
    CHISO_SMTP_URL: 'smtp://u:p@mail.example.vn:587',
    CHISO_BEHIND_PROXY: 'yes',
  })
  expect(config).toEqual({
    smtp: { url: 'smtp://u:p@mail.example.vn:587', from: 'Chiso <chiso@localhost>' },
    providers: [
      {
        id: 'oidc',
        name: 'OpenID Connect',
        discoveryUrl: oidc.CHISO_OIDC_DISCOVERY_URL,
        clientId: 'chiso',
        clientSecret: 'hush',
      },
    ],
    isBehindProxy: true,
  })
})

test.each([
  ['CHISO_SMTP_URL', { CHISO_SMTP_URL: 'http://mail:secret@x' }],
  ['CHISO_BEHIND_PROXY', { CHISO_BEHIND_PROXY: 'maybe' }],
  ['CHISO_OIDC_ID', { CHISO_OIDC_ID: 'Sở Nội vụ' }],
  ['CHISO_OIDC_CLIENT_SECRET', { ...oidc, CHISO_OIDC_CLIENT_SECRET: undefined }],
  ['CHISO_OIDC_DISCOVERY_URL', { ...oidc, CHISO_OIDC_DISCOVERY_URL: 'file:///etc/passwd' }],
])('%s that does not fit is named, without the secret in it', (name, environment) => {
  let refused: Error | undefined
  try {
    readAccountsConfig(environment)
  } catch (error) {
    refused = error as Error
  }
  expect(refused?.message).toContain(name)
  expect(refused?.message).not.toMatch(/secret@|hush/)
})
