import { Link } from '@tanstack/react-router'
import backClasses from '../back-link.module.css'
import { SampleMark } from '../sample-mark.tsx'

interface CampaignIntroProps {
  readonly id: string
  readonly title: string
  readonly isSample: boolean
}

/** The campaign that a page is about, as a way back to it. */
export function CampaignIntro({ id, title, isSample }: CampaignIntroProps) {
  return (
    <>
      <Link to="/campaigns/$id" params={{ id }} className={backClasses.back}>
        {title}
      </Link>{' '}
      {isSample && <SampleMark />}
    </>
  )
}
