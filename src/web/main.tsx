import '@mantine/core/styles.layer.css'
import 'virtual:theme.css'
import './ground.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/query-client.ts'
import { AppProviders } from './app-providers.tsx'
import { startLanguage } from './parts/words.ts'
import { createAppRouter, leadToSignIn } from './router.tsx'

const queryClient = createQueryClient(() => leadToSignIn(router))
const router = createAppRouter(queryClient)
const root = document.getElementById('app')
if (!root) throw new Error('index.html has no element "app"')

await startLanguage()
createRoot(root).render(
  <StrictMode>
    <AppProviders queryClient={queryClient}>
      <RouterProvider router={router} />
    </AppProviders>
  </StrictMode>,
)
