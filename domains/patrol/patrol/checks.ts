import type { Check } from '#kit/register/transition.ts'

const LONGEST_HOURS = 24
const isList = (v: unknown): v is readonly Record<string, unknown>[] => Array.isArray(v)
const isEmpty = (v: unknown): boolean => !Array.isArray(v) || v.length === 0

/** A walk ends after it began and is one session, not a stay of days. */
export const oneSession: Check = ({ after }) => {
  if (typeof after['started_at'] !== 'string' || typeof after['ended_at'] !== 'string') return null
  const hours = (Date.parse(after['ended_at']) - Date.parse(after['started_at'])) / 3_600_000
  if (hours <= 0) return { code: 'patrol_time', message: '结束时间应晚于开始时间', fields: ['ended_at'] }
  return hours <= LONGEST_HOURS ? null : { code: 'patrol_too_long', message: `一次巡护不超过${LONGEST_HOURS}小时，跨日请分次登记`, fields: ['ended_at'] }
}

/** Nobody goes twice on one walk: 人次 are whoever went. */
export const nobodyTwice: Check = ({ after }) => {
  const posts = [after['walker'], ...(isList(after['along']) ? after['along'].map((r) => r['post']) : [])]
  return new Set(posts).size === posts.length ? null : { code: 'walker_twice', message: '同一岗位不能重复计入，同行人员不含本人', fields: ['along'] }
}

/** A recorded walk says when it ended and how it is evidenced, and a chief's what it was about. */
export const finished: Check = ({ after }) => {
  if (after['state'] !== 'recorded') return null
  if (!after['ended_at']) return { code: 'patrol_not_ended', message: '完成的巡护必须写明结束时间；尚未结束的请登记为“巡护中”', fields: ['ended_at'] }
  if (after['kind'] === 'chief' && isEmpty(after['contents'])) return { code: 'patrol_no_content', message: '至少勾选一项巡林内容', fields: ['contents'] }
  return after['evidence_grade'] ? null : { code: 'patrol_no_grade', message: '请说明佐证等级', fields: ['evidence_grade'] }
}

/** The grade must not promise more than is there; on the way the track may still come. */
export const graded: Check = ({ after }) => {
  if (after['state'] !== 'recorded') return null
  const grade = after['evidence_grade']
  if ((grade === 'continuous' || grade === 'sparse') && !after['track'])
    return { code: 'grade_without_track', message: '没有轨迹，不能标为轨迹佐证', fields: ['evidence_grade', 'track'] }
  if (grade === 'point' && !after['place']) return { code: 'grade_without_place', message: '没有点位，不能标为定位点佐证', fields: ['evidence_grade', 'place'] }
  return null
}

/** A chief's duty is done by a chief. */
export const dutyOfChiefs: Check = ({ after }) =>
  after['kind'] !== 'chief' && Array.isArray(after['purposes']) && after['purposes'].includes('duty')
    ? { code: 'duty_of_chiefs', message: '护林员巡护的目的不能是“林长履职”', fields: ['purposes'] }
    : null

/** Water, birds and the river chief's session belong to walks along wetland and rivers. */
export const ofWetlandWalks: Check = ({ after }) => {
  const purposes = Array.isArray(after['purposes']) ? (after['purposes'] as unknown[]) : []
  if (purposes.includes('wetland') || purposes.includes('river')) return null
  const told = ['water', 'birds', 'river_session'].filter((name) => (Array.isArray(after[name]) ? !isEmpty(after[name]) : Boolean(after[name])))
  return told.length === 0 ? null : { code: 'wetland_walk_only', message: '水情、鸟类和巡河编号只用于目的含湿地或巡河的巡护', fields: ['purposes', ...told] }
}
