import { MantineProvider } from '@mantine/core'
import { cleanup, configure, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach } from 'vitest'
import { words } from '../../src/web/parts/words.ts'

// What a page shows late is waited for longer than a second: the machine may be busy.
configure({ asyncUtilTimeout: 10_000 })
afterEach(cleanup)

/** What a browser has and jsdom has not, and the components ask for. */
Object.assign(globalThis, {
  matchMedia: (media: string) => ({ media, matches: false, addEventListener() {}, removeEventListener() {} }),
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
})

/** Renders a component as it stands on a page, in Vietnamese unless told. */
export function rendered(component: ReactNode, language: 'vi' | 'en' = 'vi') {
  void words.changeLanguage(language)
  return render(component, {
    wrapper: ({ children }) => (
      <MantineProvider env="test">
        <I18nextProvider i18n={words}>{children}</I18nextProvider>
      </MantineProvider>
    ),
  })
}

/** The text of each cell of a row, the spaces that do not break as plain ones. */
export function cellsOf(row: HTMLElement): readonly string[] {
  return [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').replaceAll('\u00a0', ' '))
}
