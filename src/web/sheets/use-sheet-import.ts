import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { sendFile } from '../api/request.ts'
import type { PreviewRow, SheetPreview } from './sheet-preview.ts'

/** Where a file is sent to. */
export interface SheetPaths {
  /** Where it is entered. */
  readonly path: string
  /** Where it is looked at only; by default below the path. */
  readonly previewPath?: string | undefined
}

/** Sends a file to be looked at, and again to be entered, with a reason where one is asked for. */
export function useSheetImport<R extends PreviewRow, Result>(
  { path, previewPath = `${path}/preview` }: SheetPaths,
  onEntered: (result: Result) => void,
) {
  const [file, setFile] = useState<File | null>(null)
  const at = (address: string, given: File) => `${address}?name=${encodeURIComponent(given.name.slice(0, 200))}`
  const look = useMutation({
    mutationFn: (given: File) => sendFile<SheetPreview<R>>(at(previewPath, given), given),
  })
  const enter = useMutation({
    mutationFn: ({ given, reason }: { readonly given: File; readonly reason: string }) =>
      sendFile<Result>(`${at(path, given)}${reason === '' ? '' : `&reason=${encodeURIComponent(reason)}`}`, given),
    onSuccess: (result) => {
      forget()
      onEntered(result)
    },
  })
  const forget = () => {
    setFile(null)
    look.reset()
  }
  return {
    file,
    preview: look.data,
    isLooking: look.isPending,
    isEntering: enter.isPending,
    error: look.error ?? enter.error,
    entered: enter.data,
    choose: (chosen: File) => {
      enter.reset()
      setFile(chosen)
      look.mutate(chosen)
    },
    enter: (reason = '') => file && enter.mutate({ given: file, reason }),
    forget: () => {
      enter.reset()
      forget()
    },
  }
}
