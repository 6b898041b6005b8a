import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useState } from 'react'
import type { EnteredView, ItemView } from '../../contract/api-views.ts'
import { itemQuery, meQuery } from '../api/queries.ts'
import { sendJson } from '../api/request.ts'
import { type Autosave, createAutosave, type Saved } from './autosave.ts'
import { draftsIn } from './drafts.ts'
import { type FigureAsked, type FigureText, figureText, isSameFigure, readFigure } from './figure-text.ts'

/** The fields of a sub-criterion's page, each saving by itself. */
export interface ItemFields {
  readonly figures: ReadonlyMap<string, Autosave<FigureText>>
  readonly explanation: Autosave<string>
}

interface ItemPlace {
  readonly round: string
  readonly code: string
  readonly person: string
}

/** Makes the fields once and keeps them in step with what the server says; nothing waits unsent when the page is left. */
export function useItemFields(place: ItemPlace, item: ItemView): ItemFields {
  const queryClient = useQueryClient()
  const [fields] = useState(() =>
    makeFields(place, item, () => queryClient.fetchQuery({ ...itemQuery(place.round, place.code), staleTime: 0 })),
  )
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const all = allOf(fields)
    const send = () => void flushAll(fields)
    const unsubscribe = all.map((field) => {
      let before = field.state().savedAt
      return field.subscribe(() => {
        redraw()
        const { savedAt, problem } = field.state()
        if (savedAt !== before)
          void queryClient.invalidateQueries({ queryKey: itemQuery(place.round, place.code).queryKey })
        if (problem && 'status' in problem && problem.status === 401)
          void queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
        before = savedAt
      })
    })
    addEventListener('online', send)
    addEventListener('pagehide', send)
    return () => {
      removeEventListener('online', send)
      removeEventListener('pagehide', send)
      for (const stop of unsubscribe) stop()
      for (const field of all) field.close()
    }
  }, [fields, queryClient, place.round, place.code])
  useEffect(() => {
    for (const [code, field] of fields.figures) field.receive(savedFigure(item, code))
    fields.explanation.receive(savedExplanation(item))
  }, [fields, item])
  return fields
}

/** Sends what waits in every field; true if nothing is unsaved afterwards. */
export async function flushAll(fields: ItemFields): Promise<boolean> {
  const done = await Promise.all(allOf(fields).map((field) => field.flush()))
  return done.every(Boolean)
}

function allOf({
  figures,
  explanation,
}: ItemFields): readonly Pick<Autosave<unknown>, 'state' | 'subscribe' | 'flush' | 'close'>[] {
  return [...figures.values(), explanation]
}

function makeFields(place: ItemPlace, item: ItemView, readItem: () => Promise<ItemView>): ItemFields {
  const { round, code, person } = place
  const base = `/api/rounds/${encodeURIComponent(round)}`
  const put = (path: string, body: unknown, version: number) =>
    sendJson<EnteredView>('PUT', `${base}${path}`, body, { 'if-match': `"${version}"` })
  const common = { drafts: draftsIn(), now: () => new Date() }
  const placed = (field: string) => ({ person, round, code, field })
  const figureField = ({ code: figure, kind }: FigureAsked) =>
    createAutosave<FigureText>({
      ...common,
      place: placed(`figure/${figure}`),
      saved: savedFigure(item, figure),
      isEqual: isSameFigure(kind),
      isSendable: ({ text }) => readFigure(text, kind).kind !== 'wrong',
      send: ({ text, source }, version) => {
        const reading = readFigure(text, kind)
        const value = reading.kind === 'number' ? reading.value : null
        const path = `/figures/${encodeURIComponent(code)}/${encodeURIComponent(figure)}`
        return put(path, { value, source: source.trim() === '' ? null : source.trim(), reason: null }, version)
      },
      readCurrent: async () => savedFigure(await readItem(), figure),
    })
  return {
    figures: new Map(item.definition.figures.map((asked) => [asked.code, figureField(asked)])),
    explanation: createAutosave<string>({
      ...common,
      place: placed('explanation'),
      saved: savedExplanation(item),
      isEqual: (one, other) => one === other,
      isSendable: () => true,
      send: (text, version) => put(`/items/${encodeURIComponent(code)}/explanation`, { text }, version),
      readCurrent: async () => savedExplanation(await readItem()),
    }),
  }
}

function savedFigure(item: ItemView, code: string): Saved<FigureText> {
  const found = item.figures.find(({ figure }) => figure === code)
  const version = found?.version ?? 0
  return { value: figureText(found), version, by: whoEntered(item, 'figure', code, version) }
}

function savedExplanation(item: ItemView): Saved<string> {
  const { text, version } = item.explanation
  return { value: text, version, by: whoEntered(item, 'explanation', '', version) }
}

function whoEntered({ changes }: ItemView, kind: string, subject: string, version: number): string | null {
  return (
    changes.find((each) => each.kind === kind && each.subject === subject && each.version === version)?.by?.name ?? null
  )
}
