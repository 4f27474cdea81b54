/** What a mark on the map means; each has its own shape as well as its colour. */
export type Sense = 'late' | 'waiting' | 'in_time' | 'done'
export const senses: readonly Sense[] = ['late', 'waiting', 'in_time', 'done']

/** Colours of the map; WebGL cannot read the variables of the style sheet. */
export type Tones = {
  readonly ground: string
  readonly land: string
  readonly water: string
  readonly water_name: string
  readonly border: string
  readonly fine: string
  readonly ink: string
  readonly halo: string
  readonly accent: string
  readonly focus: string
  readonly senses: Readonly<Record<Sense, string>>
  /** What may not be. */
  readonly forbidden: string
  /** From little to much. */
  readonly ramp: readonly string[]
  /** For kinds without order, apart from the colours of states. */
  readonly kinds: readonly string[]
}

const light: Tones = {
  ground: '#e4e9e6',
  land: '#fafbf9',
  water: '#8fb6cf',
  water_name: '#3a769c',
  border: '#8b9a92',
  fine: '#cfd8d3',
  ink: '#2b3430',
  halo: '#ffffff',
  accent: '#1f6f4a',
  focus: '#0b62c4',
  senses: { late: '#b42318', waiting: '#b26f00', in_time: '#1f6f4a', done: '#5b6b79' },
  forbidden: '#b42318',
  ramp: ['#e2f0e8', '#b6d9c6', '#83bfa0', '#47986f', '#1f6f4a'],
  kinds: ['#2c6fb3', '#8a5aa8', '#c0567a', '#2a8f93', '#7d6b4f', '#5b5fc7', '#7a8a1f', '#6f7a80'],
}
const dark: Tones = {
  ground: '#101412',
  land: '#1c2320',
  water: '#33566b',
  water_name: '#86b6d3',
  border: '#6d7b74',
  fine: '#36423c',
  ink: '#d5ded9',
  halo: '#141916',
  accent: '#5db88a',
  focus: '#6fb1ff',
  senses: { late: '#ff8a7a', waiting: '#e6b455', in_time: '#5db88a', done: '#9fb0be' },
  forbidden: '#ff8a7a',
  ramp: ['#1f3b2e', '#285741', '#357455', '#489a70', '#6fcf9d'],
  kinds: ['#6ba9e6', '#bd92da', '#e68fae', '#62c3c7', '#c2ab86', '#a3a6f0', '#bccb63', '#a6b1b8'],
}

export const tonesOf = (isDark: boolean): Tones => (isDark ? dark : light)
