import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useLocation, useSearch } from 'wouter'
import { keepPlace } from '#kit/ui/address.ts'
import { send } from '#kit/ui/api.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { meant, Quantity } from '#kit/ui/parts/quantity.tsx'
import { queryClient } from '#kit/ui/query.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'
import type { PlanAlignment, PlanOverlap } from '../wire.ts'

const t = catalogue({
  label: '重叠的分区',
  own: '本规划',
  other: '对方',
  area: '面积（公顷）',
  state: '衔接',
  register: '登记为衔接问题',
  registered: '已登记，等待衔接',
  subject: '本规划“{own}”与{title}“{other}”重叠',
  subject_within: '本规划“{own}”与{title}重叠',
  unnamed: '未分类',
})
const named = (of: string | null): string => of ?? t('unnamed')

/** Registers an overlap as a conflict, with its ground as it was found, and goes to it. */
function useRegister(plan: Rec, on: string, again: () => void) {
  const { message } = App.useApp()
  const [, go] = useLocation()
  const search = useSearch()
  return useMutation({
    mutationFn: (o: PlanOverlap) =>
      send<Rec>('POST', '/api/registers/plan_conflict/records', {
        division: plan.division,
        plan: plan.id,
        [o.other.register === 'plan' ? 'other_plan' : 'control_layer']: o.other.id,
        found_by: 'ground',
        subject:
          o.other_class === null
            ? t('subject_within', { own: named(o.own_class), title: o.other.title })
            : t('subject', { own: named(o.own_class), other: o.other_class, title: o.other.title }),
        own_side: o.own_class,
        other_side: o.other_class,
        ground: o.geometry,
        area: o.area_hectares,
        found_on: on,
        counterpart: o.other.counterpart,
      }),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ['records', 'plan_conflict'] })
      void message.success(t('registered'))
      again()
      go(keepPlace(`/registers/plan_conflict/${id}`, search))
    },
    onError: (error) => void message.error(error.message),
  })
}

type Properties = { plan: Rec; told: PlanAlignment; definition: RegisterDefinition | undefined; again: () => void }

/** Each overlap with its area and what became of it; what nobody has taken up yet is registered from here. */
export function Overlaps({ plan, told: { overlaps, on }, definition, again }: Properties) {
  const register = useRegister(plan, on, again)
  return (
    <div className="table-box gap-above" tabIndex={0} role="region" aria-label={t('label')}>
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{t('own')}</th>
            <th scope="col">{t('other')}</th>
            <th scope="col" className="numeric">
              {t('area')}
            </th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {overlaps.map((o) => (
            <tr key={`${o.other.id} ${o.own_class} ${o.other_class}`}>
              <td data-label={t('own')}>{named(o.own_class)}</td>
              <td data-label={t('other')}>
                <span>
                  {o.other_class !== null && `${o.other_class} · `}
                  <To href={`/registers/${o.other.register}/${o.other.id}`}>{o.other.title}</To>
                </span>
              </td>
              <td data-label={t('area')} className="numeric">
                <Quantity value={meant(o.area_hectares)} />
              </td>
              <td data-label={t('state')}>
                {o.conflict ? (
                  <To href={`/registers/plan_conflict/${o.conflict.id}`}>{definition?.states[o.conflict.state] ?? '…'}</To>
                ) : (
                  definition?.can.create && (
                    <Button size="small" loading={register.isPending && register.variables === o} onClick={() => register.mutate(o)}>
                      {t('register')}
                    </Button>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
