import { type DragEvent, type ReactNode, useState } from 'react'
import classes from './drop-area.module.css'
import { useMessages } from './use-messages.ts'

interface DropAreaProps {
  readonly onFile: (file: File) => void
  /** Holds a button that takes a file too: not everybody can drop one. */
  readonly children: ReactNode
}

/** Takes a file that is dropped on it; of several it says that only the first is taken. */
export function DropArea({ onFile, children }: DropAreaProps) {
  const { t } = useMessages()
  const [isOver, setIsOver] = useState(false)
  const [left, setLeft] = useState<{ readonly name: string; readonly dropped: number } | null>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [first, ...others] = event.dataTransfer.files
    setLeft(first && others.length > 0 ? { name: first.name, dropped: others.length + 1 } : null)
    if (first) onFile(first)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard
    <div
      className={classes.area}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      // A file that is chosen by the button inside makes an end of what was said of those that were dropped.
      onChange={() => setLeft(null)}
    >
      {children}
      {left && (
        <p role="status" className={classes.left}>
          {t('app.oneFile', { ...left })}
        </p>
      )}
    </div>
  )
}
