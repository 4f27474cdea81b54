import { sql } from 'kysely'
import { publicityEvent } from '#domains/affairs/publicity_event/publicity_event.ts'
import { type Builder, count, type Indicator, sum } from '#kit/indicator/define.server.ts'
import { publicityFigures } from './figures.ts'
import { handedOut } from './kinds.ts'

const basis = ['森林法12', 'GB/T 37342-2019'] as const
const counted = '统计期内已举办的、主题为生态文化的宣传活动'
type Row = Builder<typeof publicityEvent>
const held = (e: Row) => e.and([e('state', '=', 'held'), e('theme', '=', 'eco_culture')])
const ofCulture = { of: publicityEvent, clock: 'held_on', basis, where: held } as const

const events = count(publicityFigures.events.id, {
  ...ofCulture,
  title: publicityFigures.events.title,
  unit: '次',
  place: 10,
  description: `${counted}，按活动日期，一场计一次；进校园的和其他的都计，拟举办和作废的不计`,
  said: {
    yes: ['[组织|][开展|组织开展|举办]生态文化[进校园等|进校园|宣传|]活动{n}', '生态文化[进校园等|进校园|宣传]活动{n}'],
    no: ['湿地保护宣传活动{n}', '森林防火进校园活动{n}', '生态文化培训{n}', '义务植树活动{n}'],
  },
})

const cityEvents = count(publicityFigures.city_events.id, {
  ...ofCulture,
  title: publicityFigures.city_events.title,
  unit: '次',
  where: (e) => e.and([held(e), e('level', '=', 'city')]),
  description: `${counted}中级别为市级的，是全部活动的一部分，不另加`,
  said: { yes: ['市级生态文化活动{n}', '市级生态宣传活动{n}'], no: ['县级生态文化活动{n}', '市级湿地宣传活动{n}'] },
})

const given = sql.join(handedOut.map((kind) => sql.lit(kind)))

const materials = sum(publicityFigures.materials.id, {
  ...ofCulture,
  title: publicityFigures.materials.title,
  unit: '份',
  place: 100_000,
  value: (e) => sql`coalesce((select sum((m ->> 'quantity')::int) from jsonb_array_elements(${e.ref('materials')}) as m where m ->> 'kind' in (${given})), 0)`,
  description: `${counted}发放的宣传单、宣传手册、手提袋、雨伞和其他用品，不同单位的一件都计一份；张挂的横幅、标语、海报和陈列的展板不计`,
  said: {
    yes: ['[制发|发放|][雨伞、宣传册等|][各类|]宣传用品和宣传资料{n}', '[制发|发放|][雨伞、宣传册等|][各类|]宣传资料和宣传用品{n}'],
    no: ['发放湿地宣传单{n}', '发放防火宣传资料{n}', '印制宣传手册和雨伞{n}'],
  },
})

export const publicityIndicators: readonly Indicator[] = [events, cityEvents, materials]
