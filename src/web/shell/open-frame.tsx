import { Outlet } from '@tanstack/react-router'
import { PlainFrame } from './plain-frame.tsx'

export function OpenFrame() {
  return (
    <PlainFrame>
      <Outlet />
    </PlainFrame>
  )
}
