import { ISSUE_BOUNDS } from '#datasets/forest_chief/issue-clocks.ts'
import { takenObjection } from '#kit/evidence/taken.server.ts'
import { gate, precondition, refuse, type Gate } from '#kit/room/gate.server.ts'
import { settingValue } from '#kit/setting/value.server.ts'
import { actingLevel } from './closing.server.ts'
import { issue } from './issue.ts'
import { maxExtensions } from './settings.server.ts'
import { closingLevelRefused, closingStamp, extensionRefused, reopeningStamp } from './checks.ts'

export const issueGates: readonly Gate[] = [
  gate(issue, ['dispatch'], '记下交办级别', async ({ after, actor }) => ({ dispatch_level: actingLevel(actor, after.changed_post) as never, extensions: 0 })),
  precondition(issue, ['extend'], '延期次数有限', async ({ tx, before }) => {
    const objection = extensionRefused(Number(before?.extensions ?? 0), await settingValue(tx, maxExtensions.key, ISSUE_BOUNDS.max_extensions))
    if (objection) refuse(objection)
  }),
  gate(issue, ['extend'], '记下延期次数', async ({ after }) => ({ extensions: Number(after.extensions ?? 0) + 1 })),
  precondition(issue, ['accept', 'close'], '佐证晚于交办且在同一地点', async ({ tx, after }) => {
    const objection = await takenObjection(tx, issue, after, 'proof')
    if (objection) refuse(objection)
  }),
  precondition(issue, ['close'], '由交办级别或上级销号', async ({ after, actor }) => {
    const objection = closingLevelRefused(after.dispatch_level, actingLevel(actor, after.changed_post))
    if (objection) refuse(objection)
  }),
  gate(issue, ['close'], '首次销号时间', async ({ before, after, at }) => ({ first_closed_at: closingStamp(before ?? after, at) })),
  gate(issue, ['reopen'], '同年复发的不再计入本年销号', async ({ before, after, at }) => ({ first_closed_at: reopeningStamp(before ?? after, at) })),
  gate(issue, ['merge'], '并入的问题仍在办理', async ({ tx, after }) => {
    const survivor = await tx
      .selectFrom('issue')
      .select(['id', 'state'])
      .where('id', '=', after.merged_into ?? '')
      .executeTakeFirst()
    if (survivor && survivor.id !== after.id && !['merged', 'invalid', 'draft'].includes(String(survivor['state']))) return
    refuse({ code: 'merge_target', message: '应并入另一个有效的问题', fields: ['merged_into'] })
  }),
]
