import type { Check } from '#kit/register/transition.ts'

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

/** Wood is told in cubic metres, seedlings in plants; whose paper was seen is told by its number. */
export const paperTold: Check = ({ after }) => {
  const wanted = after['commodity'] === 'seedling' ? 'plants' : 'quantity'
  if (!isFilled(after[wanted]))
    return { code: 'pest_quantity_missing', message: wanted === 'plants' ? '苗木应填写株数' : '木材和木制品应填写立方米', fields: [wanted] }
  if (after['paper'] !== 'none' && !isFilled(after['certificate_number']))
    return { code: 'pest_certificate_number_missing', message: '有证书的应填写证书编号', fields: ['certificate_number'] }
  return null
}

/** Two officers look. */
export const twoOfficers: Check = ({ after }) =>
  isFilled(after['officer']) && after['officer'] === after['second_officer']
    ? { code: 'pest_one_officer', message: '复检应由两名检疫员进行', fields: ['second_officer'] }
    : null

/** 植物检疫条例8, 10: what passes has a paper that stands and is let go; what fails is treated, sent back or destroyed. */
export const decidedAsFound =
  (step: 'passed' | 'failed'): Check =>
  ({ after }) => {
    if (after['outcome'] !== step) return { code: 'pest_outcome_differs', message: '复检结果与办理的步骤不符', fields: ['outcome'] }
    if (step === 'passed' && after['paper'] !== 'verified')
      return { code: 'pest_passed_uncertified', message: '没有植物检疫证书或者查无此证的，不能复检合格（植物检疫条例9）', fields: ['paper'] }
    if (step === 'passed' && after['from_other_province'] === true && !isFilled(after['requirement_number']))
      return { code: 'pest_requirement_missing', message: '省外调入应有检疫要求书（植物检疫条例10）', fields: ['requirement_number'] }
    return (after['decision'] === 'release') === (step === 'passed')
      ? null
      : {
          code: 'pest_decision_differs',
          message: step === 'passed' ? '复检合格的放行' : '复检不合格的除害、退回或者销毁，不能放行（植物检疫条例8）',
          fields: ['decision'],
        }
  }
