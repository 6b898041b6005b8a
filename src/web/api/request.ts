import type { ProblemView } from '../../contract/api-views.ts'
import { words } from '../parts/words.ts'
import { ApiProblem } from './api-problem.ts'

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** @throws ApiProblem for every refusal and when the server cannot be reached */
export function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return request<T>(path, signal ? { signal } : {})
}

/** @throws ApiProblem for every refusal and when the server cannot be reached */
export async function getText(path: string, signal?: AbortSignal): Promise<string> {
  const response = await reach(path, signal ? { signal } : {})
  if (!response.ok) throw await asProblem(response)
  return await response.text()
}

/** @throws ApiProblem for every refusal and when the server cannot be reached */
export function sendJson<T>(
  method: Method,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
  return request<T>(path, { method, ...content, headers: { ...type, ...headers } })
}

/** Sends the bytes of a file. @throws ApiProblem for every refusal and when the server cannot be reached */
export function sendFile<T>(path: string, file: File, signal?: AbortSignal): Promise<T> {
  const headers = { 'content-type': 'application/octet-stream' }
  return request<T>(path, { method: 'POST', body: file, headers, ...(signal && { signal }) })
}

async function request<T>(path: string, options: RequestInit): Promise<T> {
  const response = await reach(path, options)
  if (!response.ok) throw await asProblem(response)
  return (await response.json()) as T
}

/** Sends a request as the reader: with their cookies, asking for texts in their language. */
export async function reach(path: string, options: RequestInit): Promise<Response> {
  const headers = { 'accept-language': document.documentElement.lang || 'vi', ...options.headers }
  try {
    return await fetch(path, { ...options, headers })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw unreachable()
  }
}

/** The problem of a connection that cannot be made or breaks. */
export function unreachable(): ApiProblem {
  return new ApiProblem({ code: 'unreachable', title: words.t('app.unreachable'), status: 0 })
}

/** What a response that is no success says. A proxy that answers in place of the server speaks no JSON. */
export async function asProblem(response: Response): Promise<ApiProblem> {
  const { status } = response
  const body: Partial<ProblemView> = await response.json().catch(() => ({}))
  if (typeof body.code === 'string' && typeof body.title === 'string') {
    return new ApiProblem({ ...body, code: body.code, title: body.title, status })
  }
  const isAway = status === 502 || status === 503 || status === 504
  const title = words.t(isAway ? 'app.unreachable' : 'app.internal')
  return new ApiProblem({ code: isAway ? 'unreachable' : 'internal', title, status })
}
