import type { Unit } from './units.ts'
import { isUnit, units } from './units.ts'

/** How units are also written. The multiples 万 and 亿 belong to the number (see numerals.ts), not to the unit. */
const synonyms: Readonly<Record<string, Unit>> = {
  '只(头)': '只（头）',
  '头（只）': '只（头）',
  '头(只)': '只（头）',
  人员: '人',
  ha: '公顷',
  'hm²': '公顷',
  hm2: '公顷',
  'km²': '平方公里',
  km2: '平方公里',
  平方千米: '平方公里',
  'm²': '平方米',
  '㎡': '平方米',
  m2: '平方米',
  平米: '平方米',
  平方: '平方米',
  'm³': '立方米',
  '㎥': '立方米',
  m3: '立方米',
  立方: '立方米',
  方: '立方米',
  km: '公里',
  千米: '公里',
  m: '米',
  公斤: '千克',
  kg: '千克',
  t: '吨',
  '％': '%',
  个百分点: '百分点',
  日: '天',
  场次: '场',
  圆: '元',
  元整: '元',
  人民币: '元',
}

/** A unit's character that begins another word: 3方面 is no volume, 5处理 no place. */
const notBefore: Readonly<Record<string, RegExp>> = {
  方: /[面案式法向便针位]/,
  处: /[理置罚分长]/,
  期: /[间待限望]/,
  部: /[门分署队]/,
  场: /[地所景合]/,
  名: /[称录义誉单为]/,
  台: /[账阶湾]/,
  类: /[型别似]/,
  种: /[植类子苗]/,
  块: /[状茎]/,
  支: /[持部撑付出]/,
  批: /[准复评]/,
  位: /[于置列]/,
  条: /[件例款文]/,
  人: /[工才]/,
  年: /[代级]/,
  家: /[庭长]/,
  版: /[本权]/,
  米: /[粒]/,
  头: /[号]/,
  本: /[市县区级年月次]/,
  日: /[常前益报]/,
  天: /[然气府]/,
  平方: /[公千]/,
  立方: /[体]/,
  张: /[贴]/,
  所: /[有以属需]/,
  倍: /[增加感受道]/,
  座: /[谈位]/,
}

const forms = new Map<string, Unit>()
for (const name of Object.keys(units)) {
  if (isUnit(name) && !/^[万亿]/.test(name)) forms.set(name, name)
}
for (const [name, unit] of Object.entries(synonyms)) forms.set(name, unit)
const longest = Math.max(...[...forms.keys()].map((name) => name.length))

function fits(form: string, next: string): boolean {
  if (/[A-Za-z0-9]$/.test(form) && /^[A-Za-z0-9]/.test(next)) return false
  return !(notBefore[form]?.test(next) ?? false)
}

export interface WrittenUnit {
  readonly unit: Unit
  /** The characters as they stand in the text. */
  readonly written: string
  readonly end: number
}

/** The longest unit that stands at this offset, in any of its spellings, or null. Offsets are UTF-16. */
export function unitAt(text: string, at: number): WrittenUnit | null {
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
    const written = text.slice(at, at + length)
    const unit = forms.get(written)
    if (unit && fits(written, text.charAt(at + length))) return { unit, written, end: at + length }
  }
  return null
}

/** A unit name as people or files write it (`ha`, `km`, `万 亩`) in the catalogue's spelling, or null. */
export function parseUnit(written: string): Unit | null {
  const name = written.trim().replace(/\s+/g, '')
  if (isUnit(name)) return name
  const scaled = name.replace(/^[万亿]/, '')
  const unit = forms.get(scaled)
  if (!unit) return null
  const full = name.slice(0, name.length - scaled.length) + unit
  return isUnit(full) ? full : null
}
