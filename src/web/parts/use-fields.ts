import { type ChangeEvent, type SyntheticEvent, useState } from 'react'
import { type MessageKey, useMessages } from './use-messages.ts'

/** What is wrong with a field: a text and what to fill into it. */
export interface Complaint {
  readonly key: MessageKey
  readonly values?: Readonly<Record<string, number>>
}

type Texts = Readonly<Record<string, string>>
type Checks<T extends Texts> = { readonly [K in keyof T]?: (value: string, all: T) => Complaint | undefined }
type Complaints<T extends Texts> = { readonly [K in keyof T]?: Complaint | undefined }

/** The texts of a form, what is wrong with them, and what an input needs to show both. */
export function useFields<T extends Texts>(initial: T, checks: Checks<T>) {
  const { t } = useMessages()
  const [values, setValues] = useState(initial)
  const [complaints, setComplaints] = useState<Complaints<T>>({})
  const set = (name: keyof T & string, value: string) => {
    setValues((before) => ({ ...before, [name]: value }))
    setComplaints((before) => ({ ...before, [name]: undefined }))
  }
  const errorOf = (name: keyof T) => {
    const complaint = complaints[name]
    return complaint && t(complaint.key, complaint.values)
  }
  return {
    values,
    set,
    errorOf,
    reset: () => setValues(initial),
    input: (name: keyof T & string) => ({
      name,
      value: values[name] ?? '',
      error: errorOf(name),
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => set(name, event.currentTarget.value),
    }),
    /** Sends the form if nothing is wrong with it; else leads to the first field that is. */
    submit: (send: (values: T) => void) => (event: SyntheticEvent<HTMLFormElement>) => {
      event.preventDefault()
      const found = complaintsOf(values, checks)
      setComplaints(found)
      const first = Object.keys(values).find((name) => found[name] !== undefined)
      if (first === undefined) send(values)
      else (event.currentTarget.elements.namedItem(first) as HTMLElement | null)?.focus()
    },
  }
}

function complaintsOf<T extends Texts>(values: T, checks: Checks<T>): Complaints<T> {
  const names = Object.keys(values) as (keyof T & string)[]
  return Object.fromEntries(names.map((name) => [name, checks[name]?.(values[name] ?? '', values)])) as Complaints<T>
}
