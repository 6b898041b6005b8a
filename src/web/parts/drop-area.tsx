import { type DragEvent, type ReactNode, useState } from 'react'
import classes from './drop-area.module.css'

interface DropAreaProps {
  readonly onFile: (file: File) => void
  /** Holds a button that takes a file too: not everybody can drop one. */
  readonly children: ReactNode
}

/** Takes a file that is dropped on it. */
export function DropArea({ onFile, children }: DropAreaProps) {
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) onFile(dropped)
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
    >
      {children}
    </div>
  )
}
