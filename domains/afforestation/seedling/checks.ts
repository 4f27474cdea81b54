import { SEEDLING_GRADE } from '#datasets/afforestation/acceptance.ts'
import type { Check } from '#kit/register/transition.ts'

/** How many of a lot are looked at. */
export const sampleOf = (quantity: number): number => Math.min(quantity, SEEDLING_GRADE.samples.find((s) => quantity <= s.up_to)!.count)

/** 种子法31: who produces and sells holds a licence, or says why he needs none. */
export const licensed: Check = ({ after }) =>
  after['licence_number'] || after['licence_exemption']
    ? null
    : { code: 'lot_unlicensed', message: '应填写生产经营许可证号；不需许可证的写明理由（种子法31、37）', fields: ['licence_number', 'licence_exemption'] }

export const sampledEnough: Check = ({ after }) => {
  const [quantity, sampled, below] = [Number(after['quantity']), Number(after['sampled']), Number(after['below_grade'])]
  if (sampled > quantity) return { code: 'lot_sample_beyond', message: '抽检数量大于本批数量', fields: ['sampled'] }
  if (below > sampled) return { code: 'lot_sample_beyond', message: '等外苗多于抽检数量', fields: ['below_grade'] }
  return sampled < sampleOf(quantity)
    ? { code: 'lot_sample_short', message: `本批${quantity}株，抽检不少于${sampleOf(quantity)}株`, fields: ['sampled'] }
    : null
}

export const gradedWell: Check = ({ after }) => {
  const [sampled, below] = [Number(after['sampled']), Number(after['below_grade'])]
  return below * 100 > sampled * Number(SEEDLING_GRADE.below_at_most)
    ? { code: 'lot_below_grade', message: `等外苗${below}株，超过抽检的${SEEDLING_GRADE.below_at_most}%，不能用于造林`, fields: ['below_grade'] }
    : null
}
