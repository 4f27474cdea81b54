import type { Basis } from '#datasets/law.ts'
import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'
import type { Grade } from './grades.ts'
import type { AnimalOrder } from './names.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '野生动物及其制品价值评估方法（国家林业局令第46号）', confidence: 'secondary', looked_up_on: '2026-11-28' }

const method: Basis = { document: 'animal_value_rules', article: '' }
const since = { valid_from: '2017-12-15', valid_to: null } as const

/** How many times its base value a whole animal is worth. Of animals on no list the method says nothing: their value is asked for. */
export const MULTIPLES: { readonly basis: Basis; readonly of: Readonly<Record<Grade, string | null>> } & typeof since = {
  ...since,
  basis: method,
  of: { first: '10', second: '5', provincial: '1', beneficial: '1', other: null },
}

/** An egg as a share of the whole animal. */
export const EGG_SHARE: { readonly basis: Basis; readonly of: Readonly<Record<AnimalOrder, string | null>> } & typeof since = {
  ...since,
  basis: method,
  of: { bird: '0.5', reptile: '0.1', amphibian: '0.001', mammal: null, other: null },
}

/** Bred in captivity: half; those of the first list of captive breeding a quarter. */
export const CAPTIVE_SHARE = { ...since, basis: method, bred: '0.5', on_list: '0.25' } as const

type BaseValue = LookedUp & { readonly names: readonly string[]; readonly yuan: string; readonly source: string } & typeof since
const seen = (yuan: string, ...names: string[]): BaseValue => ({
  ...since,
  names,
  yuan,
  source: '2021年9月执法实务资料转引的令第46号附表',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
})
const remembered = (yuan: string, ...names: string[]): BaseValue => ({
  ...since,
  names,
  yuan,
  source: '裁判文书中常见的基准价值，没有对照附表',
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
})

/** Base values in yuan for one animal. The printed table was not found: what is not here is asked for, never supplied from a likeness. */
export const BASE_VALUES: readonly BaseValue[] = [
  seen('3000', '小麂', '狍', '赤麂'),
  seen('1200', '果子狸', '花面狸'),
  seen('800', '猪獾', '狗獾', '黄鼬'),
  seen('500', '中国豪猪', '野猪'),
  seen('200', '东北刺猬', '普通刺猬', '银星竹鼠', '中华竹鼠'),
  seen('80', '蒙古兔', '华南兔', '草兔'),
  seen('500', '大白鹭', '中白鹭', '白鹭', '苍鹭', '赤麻鸭', '绿头鸭'),
  seen('300', '黑水鸡', '白骨顶', '麻雀', '大山雀', '珠颈斑鸠', '山斑鸠', '火斑鸠', '环颈雉'),
  seen('1000', '舟山眼镜蛇', '孟加拉眼镜蛇'),
  seen('300', '王锦蛇', '乌梢蛇', '黑眉锦蛇'),
  seen('100', '中华蟾蜍', '黑眶蟾蜍', '华西蟾蜍'),
  seen('2000', '猕猴'),
  remembered('500000', '大熊猫'),
  remembered('50000', '川金丝猴', '豹', '雪豹'),
  remembered('100000', '虎'),
  remembered('8000', '黑熊', '棕熊', '穿山甲', '金雕'),
  remembered('3000', '林麝', '毛冠鹿', '短耳鸮', '领角鸮', '斑头鸺鹠'),
  remembered('10000', '中华斑羚', '中华鬣羚'),
  remembered('1500', '豹猫'),
  remembered('5000', '普通鵟', '红隼'),
  remembered('1000', '红腹锦鸡', '白鹇', '勺鸡', '画眉', '红嘴相思鸟', '鸳鸯'),
  remembered('300', '八哥'),
]
