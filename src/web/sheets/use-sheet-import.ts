import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { sendFile } from '../api/request.ts'
import type { PreviewRow, SheetPreview } from './sheet-preview.ts'

/** Sends a file to be looked at, and again to be entered. */
export function useSheetImport<R extends PreviewRow, Result>(path: string, onEntered: (result: Result) => void) {
  const [file, setFile] = useState<File | null>(null)
  const at = (address: string, given: File) => `${address}?name=${encodeURIComponent(given.name.slice(0, 200))}`
  const look = useMutation({
    mutationFn: (given: File) => sendFile<SheetPreview<R>>(at(`${path}/preview`, given), given),
  })
  const enter = useMutation({
    mutationFn: (given: File) => sendFile<Result>(at(path, given), given),
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
    enter: () => file && enter.mutate(file),
    forget: () => {
      enter.reset()
      forget()
    },
  }
}
