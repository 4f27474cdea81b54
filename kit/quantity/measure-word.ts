/**
 * Measure words in which things are counted that no unit of the catalogue counts (37把, 12根). A number with one is a figure all
 * the same: a reader must say that it cannot prove it, and not pass it by. Behind each what would make it another word.
 */
const words: Readonly<Record<string, RegExp | null>> = {
  把: /[握关控守]/,
  根: /[据治本系除]/,
  枚: null,
  颗: /[粒]/,
  粒: /[径]/,
  片: /[区面]/,
  袋: /[装]/,
  箱: null,
  桶: /[装]/,
  瓶: /[装颈]/,
  捆: /[绑]/,
  串: /[联通]/,
  盏: null,
  艘: null,
  架: /[次空设构]/,
  栋: /[梁]/,
  幢: null,
  间: /[接隔距伐作种]/,
  扇: /[形]/,
  门: /[店口诊户槛]/,
  面: /[积向对临板上]/,
  页: /[面码]/,
  封: /[山育闭存堵禁]/,
  趟: null,
  遍: /[布及地]/,
  轮: /[换作流值训伐胎]/,
  副: /[市局主县书省部处科乡镇总]/,
  双: /[随重向方碳]/,
  对: /[外接照象于口应比标]/,
  组: /[织建成合长]/,
  排: /[查水危除污放练]/,
  段: /[落]/,
  顶: /[层格]/,
  匹: /[配]/,
  朵: null,
  束: /[缚]/,
  筐: null,
  篮: /[球]/,
  罐: /[装]/,
  卷: /[宗尺]/,
  挺: null,
  杆: /[塔号]/,
  窝: /[点]/,
  巢: /[穴]/,
}

/** The measure word that stands at this offset, or null. Offsets are UTF-16. */
export function measureWordAt(text: string, at: number): string | null {
  const word = text.charAt(at)
  if (!isMeasureWord(word)) return null
  return words[word]?.test(text.charAt(at + 1)) ? null : word
}

/** Whether it is a measure word outside the catalogue of units. */
export const isMeasureWord = (word: string): boolean => Object.hasOwn(words, word)
