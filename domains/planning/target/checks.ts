import type { Check } from '#kit/register/transition.ts'

type Aim = { readonly year: number; readonly value: string }

/** Each year once, in order, with a number. */
export const aimsInOrder: Check = ({ after }) => {
  const aims = (after['aims'] ?? []) as readonly Aim[]
  return aims.every((aim, n) => n === 0 || Number(aims[n - 1]?.year) < Number(aim.year))
    ? null
    : { code: 'target_years', message: '各年目标按年份从早到晚，每年只列一行', fields: ['aims'] }
}

/** What is reached from somewhere says from where: without a base no rate is told (评估：(实际−基期)/(目标−基期)). */
export const baseWhole: Check = ({ after }) =>
  (after['base_value'] === null || after['base_value'] === undefined) === (after['base_year'] === null || after['base_year'] === undefined)
    ? null
    : { code: 'target_base', message: '基期年和基期值应一并填写', fields: ['base_year', 'base_value'] }
