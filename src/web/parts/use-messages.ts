import { useTranslation } from 'react-i18next'
import type campaigns from '../words/campaigns/vi.json'
import type course from '../words/course/vi.json'
import type proofreading from '../words/proofreading/vi.json'
import type vi from '../words/vi.json'
import type { WebLanguage } from './words.ts'

type KeysOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeysOf<T[K]>}`
}[keyof T & string]

type WithoutPlural<K> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K

/** The key of a text in words/vi.json, or in that of a part of the application; one with forms for one and many goes by its stem. */
export type MessageKey = WithoutPlural<
  KeysOf<typeof vi> | KeysOf<typeof campaigns> | KeysOf<typeof course> | KeysOf<typeof proofreading>
>

export interface Messages {
  /** The text of a key, with `{{names}}` filled in. */
  t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string
  readonly language: WebLanguage
}

/** The texts of the pages in the reader's language. */
export function useMessages(): Messages {
  const { t, i18n } = useTranslation()
  return { t: (key, values) => t(key, { ...values }), language: i18n.language as WebLanguage }
}
