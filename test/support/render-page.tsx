import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { createQueryClient } from '../../src/web/api/query-client.ts'
import { AppProviders } from '../../src/web/app-providers.tsx'
import { prepareDom } from './prepare-dom.ts'

/** What the API answers to `METHOD /path`: a body or a refusal with its status, or a promise of them that may never come. */
export type Answers = Readonly<Record<string, unknown>>

export interface Asked {
  readonly request: string
  readonly body: unknown
}

/** A refusal as the API tells it. */
export class Refusal {
  readonly problem: { readonly code: string; readonly title: string; readonly status: number }

  constructor(code: string, title: string, status: number) {
    this.problem = { code, title, status }
  }
}

/** An answer that is a file of text. */
export class RawText {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** Renders a part of a page as the app does, at an address, with an API that answers as told. */
export function renderPage(page: ReactNode, answers: Answers = {}, address = '/page') {
  prepareDom()
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (path: string, options: RequestInit = {}) => {
    const request = `${options.method ?? 'GET'} ${path}`
    asked.push({ request, body: typeof options.body === 'string' ? JSON.parse(options.body) : options.body })
    return responseOf((await answers[request]) ?? new Refusal('not-found', `no answer to ${request}`, 404))
  })
  vi.stubGlobal('EventSource', eventsOf(answers))
  const root = createRootRoute()
  const anywhere = createRoute({ getParentRoute: () => root, path: '$', component: () => page })
  const router = createRouter({
    routeTree: root.addChildren([anywhere]),
    history: createMemoryHistory({ initialEntries: [address] }),
  })
  const queryClient = createQueryClient(() => {})
  return {
    asked,
    /** What the address asks for now. */
    search: (): unknown => router.state.location.search,
    ...render(
      <AppProviders queryClient={queryClient}>
        <RouterProvider router={router as never} />
      </AppProviders>,
    ),
  }
}

/** Events of a job as the server sends them: the job as it stands in `EVENTS /path`, once. */
function eventsOf(answers: Answers) {
  return class extends EventTarget {
    constructor(path: string) {
      super()
      const data = JSON.stringify(answers[`EVENTS ${path}`] ?? null)
      setTimeout(() => this.dispatchEvent(new MessageEvent('job', { data })))
    }

    close() {}
  }
}

function responseOf(answer: unknown): Response {
  if (answer instanceof RawText) return new Response(answer.text)
  if (answer instanceof Error) throw answer
  if (!(answer instanceof Refusal)) return Response.json(answer)
  const headers = { 'content-type': 'application/problem+json' }
  return new Response(JSON.stringify(answer.problem), { status: answer.problem.status, headers })
}
