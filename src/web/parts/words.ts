import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import vi from '../words/vi.json'

export const languages = ['vi', 'en'] as const
export type WebLanguage = (typeof languages)[number]

const storageKey = 'chiso-language'

/** Texts of parts of the application that come with the first page of the part, and not with the first page of all. */
const partTexts = {
  campaigns: {
    vi: () => import('../words/campaigns/vi.json'),
    en: () => import('../words/campaigns/en.json'),
  },
  course: {
    vi: () => import('../words/course/vi.json'),
    en: () => import('../words/course/en.json'),
  },
  proofreading: {
    vi: () => import('../words/proofreading/vi.json'),
    en: () => import('../words/proofreading/en.json'),
  },
} as const satisfies Record<string, Record<WebLanguage, () => Promise<{ default: object }>>>

type WordsPart = keyof typeof partTexts

const wantedParts = new Set<WordsPart>()

/** The texts of the pages: Vietnamese unless English was chosen, which is fetched then. */
export const words = createInstance()

words.use(initReactI18next).init({
  lng: 'vi',
  fallbackLng: 'vi',
  initAsync: false,
  resources: { vi: { translation: vi } },
  interpolation: { escapeValue: false },
})

/** Turns to the language that was chosen on this device, before the first page is shown. */
export async function startLanguage(): Promise<void> {
  // Pages in Vietnamese are better than none where the texts cannot be fetched.
  await turnTo(keptLanguage() ?? 'vi').catch(() => {})
}

/** Changes the language of the pages and keeps the choice on this device. */
export async function changeLanguage(language: WebLanguage): Promise<void> {
  await turnTo(language)
  localStorage.setItem(storageKey, language)
}

/** Takes over the language of somebody who signs in, unless another was chosen on this device. */
export async function followLanguage(language: WebLanguage): Promise<void> {
  if (keptLanguage() === undefined && words.language !== language) await turnTo(language).catch(() => {})
}

/** Fetches the texts of a part of the application, once, before its first page is shown. */
export async function wantWords(part: WordsPart): Promise<void> {
  await addPart(part, 'vi')
  // Pages in Vietnamese are better than none where the texts cannot be fetched.
  if (words.language === 'en') await addPart(part, 'en').catch(() => {})
  wantedParts.add(part)
}

async function addPart(part: WordsPart, language: WebLanguage): Promise<void> {
  const { default: texts } = await partTexts[part][language]()
  words.addResourceBundle(language, 'translation', texts, true)
}

async function turnTo(language: WebLanguage): Promise<void> {
  if (language === 'en' && !words.hasResourceBundle('en', 'translation')) {
    words.addResourceBundle('en', 'translation', (await import('../words/en.json')).default)
  }
  if (language === 'en') await Promise.all([...wantedParts].map((part) => addPart(part, 'en')))
  await words.changeLanguage(language)
  document.documentElement.lang = language
}

function keptLanguage(): WebLanguage | undefined {
  return languages.find((language) => language === localStorage.getItem(storageKey))
}
