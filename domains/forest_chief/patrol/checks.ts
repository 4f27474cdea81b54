import type { Check } from '#kit/register/transition.ts'

const LONGEST_HOURS = 24
const isList = (v: unknown): v is readonly Record<string, unknown>[] => Array.isArray(v)

/** A patrol ends after it began and is one session, not a stay of days. */
export const timeOrder: Check = ({ after }) => {
  if (typeof after['started_at'] !== 'string' || typeof after['ended_at'] !== 'string') return null
  const hours = (Date.parse(after['ended_at']) - Date.parse(after['started_at'])) / 3_600_000
  if (hours <= 0) return { code: 'patrol_time', message: '结束时间应晚于开始时间', fields: ['ended_at'] }
  return hours <= LONGEST_HOURS ? null : { code: 'patrol_too_long', message: '一次巡林不超过24小时，请分次登记', fields: ['ended_at'] }
}

/** The chief is among the chiefs, and nobody is counted twice: 人次 are these rows. */
export const chiefListed: Check = ({ after }) => {
  const posts = isList(after['chiefs']) ? after['chiefs'].map((r) => r['post']) : []
  if (!posts.includes(after['chief'])) return { code: 'chief_not_listed', message: '参加的林长应包括巡林林长本人', fields: ['chiefs'] }
  return new Set(posts).size === posts.length ? null : { code: 'chief_twice', message: '同一林长岗位不能重复计入', fields: ['chiefs'] }
}

/** A recorded patrol says when it ended, what it was about and how it is evidenced. */
export const finished: Check = ({ after }) => {
  if (after['state'] !== 'recorded') return null
  const contents = isList(after['contents']) ? after['contents'] : []
  if (!after['ended_at']) return { code: 'patrol_not_ended', message: '已完成的巡林应有结束时间', fields: ['ended_at'] }
  if (contents.length === 0) return { code: 'patrol_no_content', message: '至少勾选一项巡林内容', fields: ['contents'] }
  return after['evidence_grade'] ? null : { code: 'patrol_no_grade', message: '请说明佐证等级', fields: ['evidence_grade'] }
}

/** The grade must not promise more than is there. */
export const tracked: Check = ({ after }) => {
  const grade = after['evidence_grade']
  if ((grade === 'continuous' || grade === 'sparse') && !after['track']) return { code: 'grade_without_track', message: '没有轨迹，不能标为轨迹佐证', fields: ['evidence_grade', 'track'] }
  if (grade === 'point' && !after['place']) return { code: 'grade_without_place', message: '没有点位，不能标为点位佐证', fields: ['evidence_grade', 'place'] }
  return null
}
