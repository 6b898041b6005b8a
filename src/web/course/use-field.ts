import { useSyncExternalStore } from 'react'
import type { Autosave, FieldState } from './autosave.ts'

/** How a field stands now. */
export function useField<T>(field: Autosave<T>): FieldState<T> {
  return useSyncExternalStore(field.subscribe, field.state)
}
