import { count, ratio, type Indicator } from '#kit/indicator/define.server.ts'
import { keyPersonFigures } from './figures.ts'
import { keyPerson } from './key_person.ts'

const keyPersons = count('fire.key_persons', {
  title: '列管的重点人员',
  unit: '人',
  of: keyPerson,
  clock: 'valid_from',
  where: (k) => k('state', '<>', 'removed'),
  description: '列管起始日在统计期内的防火重点人员，移出的不计。记录依法随防火期满失效，年末没有存量，因此按当期列管计，不按年末时点计',
  basis: ['个人信息保护法47'],
})

const keyPersonsWatched = count('fire.key_persons_watched', {
  title: '有人看护的重点人员',
  unit: '人',
  of: keyPerson,
  clock: 'valid_from',
  where: (k) =>
    k.and([k('state', '<>', 'removed'), k('watched_from', 'is not', null), k.or([k('watched_to', 'is', null), k('watched_to', '>=', k.ref('valid_to'))])]),
  description: '其中监护人和看护人均已落实、看护持续至今或至列管截止的人员；看护中断未恢复的不计',
  basis: ['个人信息保护法28'],
})

const watchedShare = ratio(keyPersonFigures.watched_share.id, {
  title: keyPersonFigures.watched_share.title,
  unit: '%',
  decimals: 0,
  of: keyPersonsWatched,
  per: keyPersons,
  description: '监护人和看护人均已落实的重点人员占当期列管重点人员的比例',
  basis: ['个人信息保护法28'],
  said: {
    yes: ['[列管|][重点群体|重点人员|重点人群|特殊人群|]人盯人{n}覆盖', '[列管|][重点群体|重点人员|重点人群|特殊人群|]人盯人覆盖[率|]{n}', '人盯人{n}'],
    no: ['监控覆盖率{n}', '信号覆盖率{n}', '无人机覆盖率{n}'],
  },
})

export const keyPersonIndicators: readonly Indicator[] = [keyPersons, keyPersonsWatched, watchedShare]
