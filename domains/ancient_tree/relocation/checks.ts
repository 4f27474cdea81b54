import { type Grade, grades, identifierLevels, STATE_RULE_FROM } from '#datasets/ancient_tree/grades.ts'
import { moveGrounds, MOVES, type MoveGround } from '#datasets/ancient_tree/care.ts'
import { daysInTurn } from '#kit/register/checks.ts'
import type { Check } from '#kit/register/transition.ts'

export const moveDays: Check = daysInTurn(
  [
    ['applied_on', '申请'],
    ['reviewed_on', '审查'],
    ['approved_on', '批准'],
    ['moved_on', '移植'],
    ['settled_on', '养护期满验收'],
  ],
  { ahead: 'tree_day_ahead', reversed: 'tree_days_reversed' },
)

/** What may be moved for what, by the day of the application (条例15). What held in the province before is not in this system: its article is asked for. */
export const movable: Check = ({ after }) => {
  const on = String(after['applied_on'])
  if (on < STATE_RULE_FROM)
    return typeof after['earlier_basis'] === 'string' && after['earlier_basis'] !== ''
      ? null
      : { code: 'move_basis_missing', message: `${STATE_RULE_FROM}以前申请的，写明当时所依据的文件和条款`, fields: ['earlier_basis'] }
  const [ground, grade] = [String(after['ground']) as MoveGround, String(after['grade'] ?? '') as Grade]
  if (!(grade in grades)) return null
  if (!MOVES.allowed[ground].includes(grade))
    return {
      code: 'move_not_allowed',
      message: `${grades[grade]}古树名木不得因“${moveGrounds[ground]}”移植，应当避让（古树名木保护条例15）`,
      fields: ['ground'],
    }
  if (ground === 'safety' && !after['other_means'])
    return { code: 'move_other_means', message: '危及公共安全的，先修剪、支撑；写明为何无效（古树名木保护条例15）', fields: ['other_means'] }
  return null
}

/** Checked by those who identified the tree, approved by their government (条例15). */
export const reviewedByIdentifier: Check = ({ after }) =>
  String(after['applied_on']) < STATE_RULE_FROM || !after['identified_level'] || after['reviewed_by'] === after['identified_level']
    ? null
    : {
        code: 'move_level',
        message: `由认定该树的${identifierLevels[String(after['identified_level']) as keyof typeof identifierLevels]}审查（古树名木保护条例15）`,
        fields: ['reviewed_by'],
      }
