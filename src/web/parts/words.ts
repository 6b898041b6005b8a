import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from '../words/en.json'
import vi from '../words/vi.json'

export const languages = ['vi', 'en'] as const
export type WebLanguage = (typeof languages)[number]

const storageKey = 'chiso-language'

/** The texts of the pages: Vietnamese unless English was chosen. */
export const words = createInstance()

words.use(initReactI18next).init({
  lng: keptLanguage() ?? 'vi',
  fallbackLng: 'vi',
  initAsync: false,
  resources: { vi: { translation: vi }, en: { translation: en } },
  interpolation: { escapeValue: false },
})
markDocument()

/** Changes the language of the pages and keeps the choice on this device. */
export async function changeLanguage(language: WebLanguage): Promise<void> {
  localStorage.setItem(storageKey, language)
  await words.changeLanguage(language)
  markDocument()
}

/** Takes over the language of somebody who signs in, unless another was chosen on this device. */
export async function followLanguage(language: WebLanguage): Promise<void> {
  if (keptLanguage() !== undefined || words.language === language) return
  await words.changeLanguage(language)
  markDocument()
}

function keptLanguage(): WebLanguage | undefined {
  return languages.find((language) => language === localStorage.getItem(storageKey))
}

function markDocument(): void {
  document.documentElement.lang = words.language
}
