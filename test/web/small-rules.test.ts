import { expect, test } from 'vitest'
import { roles } from '../../src/assessment/roles.ts'
import { browserName } from '../../src/web/profile/browser-name.ts'
import { visiblePages } from '../../src/web/shell/visible-pages.ts'
import { returnPath } from '../../src/web/sign-in/return-path.ts'

test.each([
  ['/rounds', '/rounds'],
  ['/rounds/1?x=2#y', '/rounds/1?x=2#y'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/a\\b', '/'],
  ['javascript:alert(1)', '/'],
  [undefined, '/'],
  [`/${'x'.repeat(600)}`, '/'],
])('after signing in, %s leads to %s', (asked, expected) => {
  expect(returnPath(asked)).toBe(expected)
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', 'Firefox 144 · Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0',
    'Edge 141 · Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
    'Chrome 141 · Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/18.0 Safari/604',
    'Safari 18 · iOS',
  ],
  ['curl/8', undefined],
  [null, undefined],
])('a browser that calls itself %s is %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name)
})

test.each(roles)('%s is shown links to people and audit only where they may read them', (role) => {
  const grant = { id: '1', role, organisation: '2', round: null }
  const mayLookAfter = role === 'administrator' || role === 'coordinator'
  const expected = [
    ...['/rounds', '/campaigns', '/proofreading', '/organisations'],
    ...(mayLookAfter ? ['/people', '/audit'] : []),
  ]
  expect(visiblePages({ roles: [grant] })).toEqual(expected)
  expect(visiblePages(undefined)).toEqual(['/rounds', '/proofreading', '/organisations'])
})
