import type { Check } from '#kit/register/transition.ts'

/** 植物检疫条例10: who sends to another province names what that province requires. */
export const requirementNamed: Check = ({ after }) =>
  after['kind'] === 'outward' && !after['requirement_number']
    ? { code: 'pest_requirement_missing', message: '出省调运应填写调入省的检疫要求书编号（植物检疫条例10）', fields: ['requirement_number'] }
    : null

/** 植物检疫条例8: a certificate after an inspection that found nothing, or found nothing any more; the requirement needs none. */
export const issuedRightly: Check = ({ after }) => {
  if (after['kind'] === 'requirement') return null
  if (!after['inspected_on']) return { code: 'pest_uninspected', message: '未经检疫不能签发植物检疫证书（植物检疫条例8）', fields: ['inspected_on'] }
  return after['finding'] === 'none'
    ? null
    : { code: 'pest_certificate_infested', message: '发现检疫对象的，经除害处理、重新检疫合格才能签发（植物检疫条例8）', fields: ['finding'] }
}

/** What was found can be treated. */
export const treatableOnly: Check = ({ after }) =>
  after['finding'] === 'treatable' ? null : { code: 'pest_not_treatable', message: '只有可除害处理的才登记处理', fields: ['finding'] }
