import { vi } from 'vitest'

/** What a browser has and jsdom lacks. */
export function prepareDom(): void {
  const matchMedia = (media: string) => ({
    ...{ media, matches: false },
    ...{ addEventListener: () => {}, removeEventListener: () => {} },
  })
  vi.stubGlobal('matchMedia', matchMedia)
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  Element.prototype.scrollIntoView = () => {}
}
