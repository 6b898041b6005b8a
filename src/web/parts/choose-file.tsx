import { Button, type ButtonProps, FileButton } from '@mantine/core'
import { useRef } from 'react'

interface ChooseFileProps extends ButtonProps {
  readonly onFile: (file: File) => void
  /** Endings of the files that are offered. */
  readonly accept?: string
}

/** A button that takes a file; the same one again too, which was mended meanwhile: browsers tell of no choice that stays the same. */
export function ChooseFile({ onFile, accept, ...button }: ChooseFileProps) {
  const forget = useRef<() => void>(null)
  const take = (file: File | null) => {
    forget.current?.()
    if (file) onFile(file)
  }
  return (
    <FileButton onChange={take} resetRef={forget} {...(accept !== undefined && { accept })}>
      {(props) => <Button {...button} {...props} />}
    </FileButton>
  )
}
