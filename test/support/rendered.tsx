import { MantineProvider } from '@mantine/core'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { words } from '../../src/web/parts/words.ts'
import { prepareDom } from './prepare-dom.ts'

/** Renders a component as it stands on a page, in Vietnamese unless told. */
export function rendered(component: ReactNode, language: 'vi' | 'en' = 'vi') {
  prepareDom()
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
