import { Drawer } from '@mantine/core'
import classes from './dialog.module.css'
import type { DialogProps } from './dialog.tsx'
import { useMessages } from './use-messages.ts'

/** Details of one thing at the side of the list that it stands in. */
export function SideSheet({ title, isOpen, onClose, children }: DialogProps) {
  const { t } = useMessages()
  return (
    <Drawer.Root opened={isOpen} onClose={onClose} lockScroll={false} position="right" size="lg">
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={classes.header}>
          <Drawer.Title className={classes.title ?? ''}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('app.close')} />
        </div>
        <Drawer.Body className={classes.body ?? ''}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
