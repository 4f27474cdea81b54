import { CHECKLISTS, type Checklist, LOOKED_UP } from '#datasets/inspection/checklists.ts'
import type { CodeList } from '#kit/register/fields.ts'
import type { Check } from '#kit/register/transition.ts'

const lists: readonly Checklist[] = Object.values(CHECKLISTS)

/** All items of all checklists: what a row of an inspection may answer. */
export const checklistItems: CodeList = {
  name: 'inspection_checklist',
  title: '安全检查表',
  source: LOOKED_UP.source,
  codes: Object.fromEntries(lists.flatMap((l) => Object.entries(l.items).map(([code, { title }]) => [code, title]))),
}
export const results = { good: '符合', bad: '不符合', not_here: '不涉及' } as const

/** What is looked at in a kind of place on a day; undefined where there is no checklist. */
export const checklistOf = (kind: unknown, day: string): Checklist | undefined =>
  lists.find((l) => l.kinds.includes(String(kind)) && l.valid_from <= day && (l.valid_to === null || day <= l.valid_to))

type Answer = { readonly item: string; readonly result: string; readonly note?: string | null }

/** A checklist is answered whole and by its own items, each once; what is not in order is described. */
export const checklistWhole: Check = ({ after }) => {
  const answers = (after['checklist'] ?? []) as readonly Answer[]
  if (answers.length === 0) return null
  const list = checklistOf(after['target_kind'], String(after['visited_on']))
  if (!list) return { code: 'checklist_none', message: '这类检查对象没有检查表，检查情况写在“检查情况”里', fields: ['checklist'] }
  const strange = answers.find((a) => !Object.hasOwn(list.items, a.item))
  if (strange)
    return {
      code: 'checklist_of_other_kind',
      message: `“${checklistItems.codes[strange.item] ?? strange.item}”不是“${list.title}”检查表的项目`,
      fields: ['checklist'],
    }
  const missing = Object.keys(list.items).find((code) => answers.filter((a) => a.item === code).length !== 1)
  if (missing) return { code: 'checklist_incomplete', message: `检查表应逐项填写，每项一次：“${checklistItems.codes[missing]}”`, fields: ['checklist'] }
  const bare = answers.find((a) => a.result === 'bad' && !a.note)
  return bare ? { code: 'checklist_finding_bare', message: `“${checklistItems.codes[bare.item]}”不符合，请写明情况`, fields: ['checklist'] } : null
}
