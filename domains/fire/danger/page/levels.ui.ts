import type { MapLevel } from '#kit/ui/map/level-map-slot.ts'
import { said } from '#kit/ui/text/language.ts'

type DangerLevel = MapLevel & { level: number; danger: string; colour: string }

/** The five levels of LY/T 1172-95 in the colours of QX/T 77-2007: green, blue, yellow, orange, red; tones of them for light and dark ground. */
const levels: readonly DangerLevel[] = [
  { level: 1, key: '1', mark: '1', title: '一级', danger: '没有危险', colour: '绿色', light: '#5fb56b', dark: '#3d8a4b' },
  { level: 2, key: '2', mark: '2', title: '二级', danger: '低度危险', colour: '蓝色', light: '#5b9be0', dark: '#3a6fb0' },
  { level: 3, key: '3', mark: '3', title: '三级', danger: '中度危险', colour: '黄色', light: '#f2d33c', dark: '#b89a1a' },
  { level: 4, key: '4', mark: '4', title: '四级', danger: '高度危险', colour: '橙色', light: '#f0933a', dark: '#c26a17' },
  { level: 5, key: '5', mark: '5', title: '五级', danger: '极度危险', colour: '红色', light: '#dd4b3e', dark: '#b5392e' },
]

let spoken: readonly DangerLevel[] | undefined
/** The levels in the reader's language: the same ones each time, for maps are drawn anew where they change. */
export const dangerLevels = (): readonly DangerLevel[] =>
  (spoken ??= levels.map((l) => ({ ...l, title: said(l.title), danger: said(l.danger), colour: said(l.colour) })))

/** Shown where the data do not suffice. */
export const unknownMark = (): string => said('缺')
