import type { Complaint } from './use-fields.ts'

/** As the API asks for; it checks again. */
const shortestPassword = 10

export function required(value: string): Complaint | undefined {
  return value.trim() === '' ? { key: 'form.required' } : undefined
}

export function emailAddress(value: string): Complaint | undefined {
  return required(value) ?? (/^\S+@\S+\.\S+$/.test(value.trim()) ? undefined : { key: 'form.email' })
}

export function newPassword(value: string): Complaint | undefined {
  if (value === '') return { key: 'form.required' }
  return value.length < shortestPassword ? { key: 'form.tooShort', values: { min: shortestPassword } } : undefined
}

export function sixDigits(value: string): Complaint | undefined {
  return required(value) ?? (/^\d{6}$/.test(withoutSpaces(value)) ? undefined : { key: 'form.pattern' })
}

/** Codes are read off in groups and typed so. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '')
}
