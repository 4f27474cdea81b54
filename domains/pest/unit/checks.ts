import { articleOf } from '#datasets/citation.ts'
import { ANNOUNCED_BY, ANNOUNCERS, UNIT_LEVELS, type Announcer, type UnitLevel } from '#datasets/pest/units.ts'
import type { Check } from '#kit/register/transition.ts'

/** 植物检疫条例6, 15: a county is named by the state, what lies below it by the province; so is it struck off. */
export const announcedByRight =
  (field: 'announced_by' | 'struck_off_by'): Check =>
  ({ after }) => {
    const level = after['level'] as UnitLevel
    const rule = ANNOUNCED_BY.find((r) => r.level === level)
    if (!rule || rule.by.includes(after[field] as Announcer)) return null
    return {
      code: 'pest_announced_by_other',
      message: `${UNIT_LEVELS[level]}由${rule.by.map((b) => ANNOUNCERS[b]).join('或者')}公布和撤销（${articleOf(rule.basis)}）`,
      fields: [field],
    }
  }

/** A sub-compartment is known by its number and its drawing; a county and a township by their name. */
export const groundDrawn: Check = ({ after }) =>
  after['level'] === 'sub_compartment' && (!after['boundary'] || !after['sub_compartment'])
    ? { code: 'pest_unit_undrawn', message: '疫情小班应填写小班号并勾绘范围', fields: ['boundary', 'sub_compartment'] }
    : null
