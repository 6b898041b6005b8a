import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface CourseLinkProps {
  readonly round: string
  readonly className?: string
  readonly children: ReactNode
}

/** Leads to the course of one organisation's round. */
export function CourseLink({ round, className, children }: CourseLinkProps) {
  const to: string = `/rounds/${round}/course`
  return (
    <Link to={to} className={className} preload={false}>
      {children}
    </Link>
  )
}
