import { getRouteApi } from '@tanstack/react-router'
import type { CourseFilter } from './course-filter.ts'

const route = getRouteApi('/signed-in/rounds/$round/course')

/** The filter as the address has it, so that it can be linked and Back returns to it. */
export function useCourseFilter(): readonly [CourseFilter, (filter: CourseFilter) => void] {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const set = (wanted: CourseFilter) => {
    const given = Object.entries(wanted).filter(([, value]) => value !== undefined && value !== '')
    void navigate({ search: Object.fromEntries(given), replace: true, resetScroll: false })
  }
  return [filter, set]
}
