import { Link } from '@tanstack/react-router'
import { SampleMark } from '../parts/sample-mark.tsx'
import backClasses from './back-link.module.css'

interface CampaignIntroProps {
  readonly id: string
  readonly title: string
  readonly isSample: boolean | undefined
}

/** The campaign that a page is about, as a way back to it. */
export function CampaignIntro({ id, title, isSample }: CampaignIntroProps) {
  return (
    <>
      <Link to="/campaigns/$id" params={{ id }} className={backClasses.back}>
        {title}
      </Link>{' '}
      <SampleMark isSample={isSample} />
    </>
  )
}
