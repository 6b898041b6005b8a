import { existsSync } from 'node:fs'
import axeSource from 'axe-core/axe.min.js?raw'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

export interface Reader {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong in the browser's own words: errors, refusals of the content policy. */
  readonly complaints: readonly string[]
}

/** As Debian installs them: the one that never has a window does the same with less work. */
const installed = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/** The browser of Debian, or the one that CHROMIUM names. */
export function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? installed.find(existsSync) ?? 'chromium'
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

/** Somebody with a browser of their own: no cookies, nothing kept. */
export async function openReader(browser: Browser, baseURL: string): Promise<Reader> {
  const viewport = { width: 1280, height: 800 }
  const context = await browser.newContext({ baseURL, viewport, reducedMotion: 'reduce', locale: 'vi-VN' })
  const page = await context.newPage()
  const complaints: string[] = []
  context.on('weberror', (failure) => complaints.push(String(failure.error())))
  context.on('console', (message) => {
    const isRefusalOfTheApi =
      message.text().startsWith('Failed to load resource') && message.location().url.includes('/api/')
    if (['error', 'warning'].includes(message.type()) && !isRefusalOfTheApi) complaints.push(message.text())
  })
  return { page, context, complaints }
}

/** Goes to another page inside the application, as a click on a link to it does: nothing is loaded anew. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), path)
}

/** Dark and light, on a small phone and on a desk: each once, because colours do not change with the width. */
const looks = [
  { colorScheme: 'dark', width: 360 },
  { colorScheme: 'light', width: 1280 },
] as const

/**
 * Expects of the page as it stands, in every look, that axe finds nothing and that nothing sticks out at its side. It is left
 * as it stands on a desk: a phone shows cards in place of tables.
 *
 * @param within what alone axe looks at, where the rest was looked at before and is large
 */
export async function expectAccessible(page: Page, within = ':root'): Promise<void> {
  // Of several people's pages only the one in front is sure to be drawn.
  await page.bringToFront()
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 800 })
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
    expect({ at: page.url(), colorScheme, width, found: await violationsOn(page, within) }).toMatchObject({ found: [] })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect({ width, overflow: Math.max(0, overflow) }).toEqual({ width, overflow: 0 })
  }
}

/** What axe finds, a line for each element. */
async function violationsOn(page: Page, within: string): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  return page.evaluate(async (place) => {
    const { axe } = globalThis as unknown as { axe: { run(place: string, options: object): Promise<AxeResults> } }
    const { violations } = await axe.run(place, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    )
  }, within)
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
  }[]
}
