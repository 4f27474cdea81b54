import { gate, type Gate } from '#kit/room/gate.server.ts'
import { type Count, isDisaster, isGraded, meanOf, mothGrade } from './grade.ts'
import { pestSurvey, type PestSurveyTable } from './pest_survey.ts'

/** What follows from the counts. */
export function reckoned(s: Pick<PestSurveyTable, 'pest' | 'stage' | 'counts' | 'grade_judged' | 'area_mu' | 'surveyed_on' | 'damage' | 'dead'>) {
  const counts = (s.counts ?? []) as Count[]
  const mean = meanOf(counts)
  const grade = isGraded(s.pest, s.stage) && mean !== null ? mothGrade(s.stage as 'egg' | 'larva', mean) : (s.grade_judged ?? 'none')
  const disaster = isDisaster(s.pest, s.surveyed_on, s.damage, s.dead)
  return {
    trees_counted: counts.length,
    mean,
    grade,
    occurrence_mu: grade === 'none' ? '0.00' : s.area_mu,
    disaster,
    disaster_mu: disaster ? s.area_mu : '0.00',
  }
}

export const surveyGates: readonly Gate[] = [gate(pestSurvey, ['create', 'update'], '发生程度、成灾随虫口和标准', async ({ after }) => reckoned(after))]
