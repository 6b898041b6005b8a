const written = [
  'assignments',
  'campaign_windows',
  'campaigns',
  'course_moves',
  'council_results',
  'council_votes',
  'course_steps',
  'explanations',
  'external_figures',
  'item_comments',
  'publication_results',
  'publications',
  'reminders',
  'review_meetings',
  'round_items',
  'round_progress',
  'round_texts',
  'survey_files',
  'survey_results',
  'window_extensions',
] as const

/** The tables and views of campaigns: test/store/campaign-walls.test.ts tells who reads and writes which. */
export const campaignTables = {
  written,
  read: [
    ...written,
    'current_windows',
    'current_extensions',
    'current_explanations',
    'current_external_figures',
    'current_votes',
    'seen_items',
    'seen_progress',
  ],
} as const
