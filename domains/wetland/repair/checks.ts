import { HEARD_DEPARTMENTS, type HeardDepartment } from '#datasets/wetland/repair.ts'
import type { Check, CheckInput } from '#kit/register/transition.ts'

const isImportant = ({ importance }: CheckInput['after']): boolean => importance === 'national' || importance === 'provincial'
const high: readonly unknown[] = ['national', 'provincial']

/** 湿地保护法42: five departments are heard on the plan for an important wetland. */
export const allHeard: Check = ({ after }) => {
  if (!isImportant(after)) return null
  const heard = new Set(((after['heard'] ?? []) as { department: HeardDepartment }[]).map((h) => h.department))
  const missing = (Object.keys(HEARD_DEPARTMENTS) as HeardDepartment[]).filter((d) => !heard.has(d)).map((d) => HEARD_DEPARTMENTS[d])
  return missing.length === 0
    ? null
    : { code: 'wetland_plan_unheard', message: `重要湿地的修复方案还没有${missing.join('、')}部门的意见（湿地保护法42）`, fields: ['heard'] }
}

/** 湿地保护法42: the plan for an important wetland is approved by the province or the country. */
export const approvedHighEnough: Check = ({ after }) =>
  !isImportant(after) || high.includes(after['approver_level'])
    ? null
    : { code: 'wetland_plan_not_provincial', message: '重要湿地的修复方案由省级以上林业主管部门批准（湿地保护法42）', fields: ['approver_level'] }

/** 湿地保护法43: accepted by the level that approved it. */
export const acceptedBySameLevel: Check = ({ after }) =>
  after['acceptor_level'] === after['approver_level']
    ? null
    : { code: 'wetland_plan_other_level', message: '由批准方案的同一级验收（湿地保护法43）', fields: ['acceptor_level'] }
