import type { Quantifier } from '#kit/quantity/quantifier.ts'

interface Hedge {
  readonly word: string
  readonly quantifier: Quantifier
  readonly notAfter?: RegExp
}

const leading: readonly Hedge[] = [
  { word: '不少于', quantifier: 'at_least' },
  { word: '不低于', quantifier: 'at_least' },
  { word: '不小于', quantifier: 'at_least' },
  { word: '至少', quantifier: 'at_least' },
  { word: '最少', quantifier: 'at_least' },
  { word: '不超过', quantifier: 'at_most' },
  { word: '不多于', quantifier: 'at_most' },
  { word: '不高于', quantifier: 'at_most' },
  { word: '不大于', quantifier: 'at_most' },
  { word: '至多', quantifier: 'at_most' },
  { word: '最多', quantifier: 'at_most' },
  { word: '不足', quantifier: 'near' },
  { word: '不到', quantifier: 'near' },
  { word: '将近', quantifier: 'near' },
  { word: '接近', quantifier: 'near' },
  { word: '低于', quantifier: 'below' },
  { word: '少于', quantifier: 'below' },
  { word: '小于', quantifier: 'below' },
  { word: '不满', quantifier: 'below' },
  { word: '超过', quantifier: 'more_than' },
  { word: '突破', quantifier: 'more_than' },
  { word: '多于', quantifier: 'more_than' },
  { word: '高于', quantifier: 'more_than' },
  { word: '大于', quantifier: 'more_than' },
  { word: '大约', quantifier: 'about' },
  { word: '大概', quantifier: 'about' },
  { word: '约', quantifier: 'about', notAfter: /[公节预合签违制条契履集特相邀]$/ },
  { word: '近', quantifier: 'near', notAfter: /[最附邻临靠远新亲]$/ },
  { word: '超', quantifier: 'more_than', notAfter: /[高赶]$/ },
  { word: '逾', quantifier: 'more_than' },
]

const trailing: readonly Hedge[] = [
  { word: '及以上', quantifier: 'at_least' },
  { word: '以上', quantifier: 'at_least' },
  { word: '以下', quantifier: 'below' },
  { word: '以内', quantifier: 'at_most' },
  { word: '之内', quantifier: 'at_most' },
  { word: '左右', quantifier: 'about' },
  { word: '上下', quantifier: 'about' },
]

export interface FoundHedge {
  readonly word: string
  readonly quantifier: Quantifier
}

/** The quantifier word that ends right before this offset (约, 近, 不少于), or null. */
export function hedgeBefore(text: string, at: number): FoundHedge | null {
  const head = text.slice(Math.max(0, at - 5), at)
  for (const { word, quantifier, notAfter } of leading) {
    if (head.endsWith(word) && !notAfter?.test(head.slice(0, -word.length))) return { word, quantifier }
  }
  return null
}

/** 上千, 上万: at least so many; before a number written out it is another word (线上3个). */
export function upward(text: string, at: number): FoundHedge | null {
  return text.charAt(at - 1) === '上' && !/[以之线网]/.test(text.charAt(at - 2)) ? { word: '上', quantifier: 'at_least' } : null
}

/** The quantifier word that begins at this offset (以上, 左右), or null. */
export function hedgeAfter(text: string, at: number): FoundHedge | null {
  for (const { word, quantifier } of trailing) if (text.startsWith(word, at)) return { word, quantifier }
  return /^[余](?![额下款地])/.test(text.slice(at, at + 2)) ? { word: '余', quantifier: 'over' } : null
}
