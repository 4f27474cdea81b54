import { AUTHORITIES, type Authority, type AuthorityGeneration } from '#datasets/forest_resource/authority.ts'
import { inOrder } from '#kit/register/checks.ts'
import type { Check } from '#kit/register/transition.ts'
import { codeDisagrees } from './authority.ts'

/** A code as delivered is read by its generation only, and must mean the authority entered. */
export const codeAgrees: Check = ({ after }) => {
  const [code, generation] = [after['authority_code'], after['authority_generation']]
  if (!code && !generation) return null
  if (!code || !generation)
    return {
      code: 'authority_generation_missing',
      message: '事权代码必须写明所用版本：同一代码在两个版本中含义不同',
      fields: ['authority_code', 'authority_generation'],
    }
  const reason = codeDisagrees(generation as AuthorityGeneration, String(code), after['authority'] as Authority)
  return reason ? { code: 'authority_code_disagrees', message: reason, fields: ['authority_code', 'authority'] } : null
}

/** 国家级公益林 alone has a national protection level. */
export const levelOfNational: Check = ({ after }) => {
  const national = after['authority'] === 'national'
  if (national === (typeof after['protection_level'] === 'string')) return null
  const message = national ? '国家级公益林必须填写保护等级' : '只有国家级公益林填写国家级保护等级'
  return { code: 'protection_level_mismatch', message, fields: ['protection_level'] }
}

const contract = ['contract_number', 'managed_from', 'managed_to', 'manager', 'payee'] as const

/** Under management only with a written agreement: who, from when, until when (森林法48). */
export const agreed: Check = ({ after }) => {
  if (after['state'] !== 'managed') return null
  const missing = contract.filter((name) => !after[name])
  return missing.length === 0
    ? null
    : { code: 'contract_missing', message: '管护中的公益林必须有管护协议（编号、起止日期、管护单位和补偿对象）', fields: missing }
}

export const contractInOrder = inOrder('managed_from', 'managed_to', { code: 'ends_before_start', message: '协议截止日不能早于起始日', fields: ['managed_to'] })

/** 公益林的调整由原公布的机关决定（森林法48）: nobody else's document moves a plot. */
export const byOriginalAuthority: Check = ({ after }) => {
  if (after['decided_by'] === after['authority']) return null
  const authority = AUTHORITIES[after['authority'] as Authority]
  return { code: 'not_original_authority', message: `${authority}公益林的调整应由原公布机关（${authority}）决定（森林法48）`, fields: ['decided_by'] }
}

export const longerContract: Check = ({ before, after }) =>
  String(after['managed_to']) > String(before?.['managed_to'] ?? '')
    ? null
    : { code: 'contract_not_longer', message: '续签后的截止日应晚于原截止日', fields: ['managed_to'] }
