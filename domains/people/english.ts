/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '谁在哪里担任什么职务、从哪天到哪天。先登记人员，再登记任职；交接时结束旧任职、登记新任职，待办随岗位走，不用移交。':
    'Who holds which post where, from which day to which. First the person is recorded, then the term of office; a handover ends the old term and records the new one, and waiting work goes with the post.',
}

/** What refusals mean, by their codes; said where the Chinese sentence has no English of its own. */
export const refusals: Readonly<Record<string, string>> = {
  acting_other_office: 'The acting post is not the same post at the same place',
  delegation_not_yours: 'The post is not yours',
  delegation_of_admin: 'The post of administrator cannot be delegated',
  delegation_past: 'The delegation would begin in the past',
  delegation_post_ended: 'The post is no longer held',
  delegation_to_holder: 'The delegate is the holder',
  delegation_too_long: 'Too long for one delegation',
  delegation_twice: 'The post is delegated already in that time',
  delegation_validity: 'Taken back no later than it begins',
  delegation_which_post: 'It is not said which post is delegated',
  may_not_appoint: 'Your post may not appoint to this one',
  nobody_responsible: 'Nobody was in office on that day, or the point is in no division',
  post_beginning: 'The beginning of the term is not reasonable',
  post_document: 'The document of secondment is missing',
  post_fixed: 'Person and post cannot simply be exchanged',
  post_kind: 'The kind of office does not fit the post',
  post_level: 'Post and level do not agree',
  post_place_level: "The post's level is not that of the division",
  post_validity: 'The term ends no later than it begins',
  responsible_query: 'The question for who is responsible is not right',
  successor_other_office: 'The successor does not hold the same post at the same place',
}
