import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { words } from './parts/words.ts'
import { theme } from './theme.ts'

/** The same key as in public/color-scheme.js, which runs before the first paint. */
const colorSchemes = localStorageColorSchemeManager({ key: 'chiso-color-scheme' })

interface AppProvidersProps {
  readonly queryClient: QueryClient
  readonly children: ReactNode
}

/** What every page stands in: theme, texts and the answers of the API. */
export function AppProviders({ queryClient, children }: AppProvidersProps) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemes}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <I18nextProvider i18n={words}>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>
  )
}
