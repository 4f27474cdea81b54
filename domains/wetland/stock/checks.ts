import { isFilled } from '#kit/register/filled.ts'
import type { Check } from '#kit/register/transition.ts'
import type { EntryKind } from './kinds.ts'

type Ground = { readonly fields: readonly string[]; readonly said: string }
/** What each kind of line rests on: all of these fields. */
export const grounds: Readonly<Record<EntryKind, Ground>> = {
  opening: { fields: ['survey', 'document_number'], said: '起账应写明调查名称和成果文号' },
  restored: { fields: ['restoration'], said: '恢复应关联验收合格的恢复任务' },
  built: { fields: ['document_number', 'files'], said: '新建应写明验收文号并附材料' },
  natural_gain: { fields: ['note', 'files'], said: '自然增加应写明监测情况并附材料' },
  survey_in: { fields: ['survey', 'document_number'], said: '调查增补应写明调查名称和成果文号' },
  occupied: { fields: ['occupation'], said: '审批占用应关联占用申请' },
  unlawful: { fields: ['law_case'], said: '违法占用应关联案件' },
  natural_loss: { fields: ['note', 'files'], said: '自然减少应写明监测情况并附材料' },
  survey_out: { fields: ['survey', 'document_number'], said: '调查核减应写明调查名称和成果文号' },
}

/** No area comes or goes without its ground. */
export const onGround: Check = ({ after }) => {
  const ground = grounds[after['kind'] as EntryKind]
  const missing = ground.fields.filter((name) => !isFilled(after[name]))
  return missing.length === 0 ? null : { code: 'wetland_entry_no_ground', message: `${ground.said}，没有依据的不能入账`, fields: missing }
}

/** Nothing of another kind's ground beside it: a line has one. */
export const oneGround: Check = ({ after }) => {
  const records = ['restoration', 'occupation', 'law_case'].filter((name) => isFilled(after[name]))
  const own = grounds[after['kind'] as EntryKind].fields
  const stray = records.filter((name) => !own.includes(name))
  return stray.length === 0 ? null : { code: 'wetland_entry_two_grounds', message: '一笔只有一项依据，请去掉与类别不符的关联', fields: stray }
}
