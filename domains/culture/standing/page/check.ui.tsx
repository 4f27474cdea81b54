import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useLocation, useSearch } from 'wouter'
import { keepPlace } from '#kit/ui/address.ts'
import { send } from '#kit/ui/api.ts'
import { definitionOf } from '#kit/ui/parts/records.ts'
import { queryClient } from '#kit/ui/query.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import type { CheckBegun } from '../wire.ts'

const t = catalogue({
  begin: '开始 {year} 年自查',
  begun: '自查已开始，各项结果按此刻留存',
})

/** Begins a self-check for the year in the head, and goes to it; offered to those who keep creations. */
export function Check({ city, year }: { city: string; year: number }) {
  const { message } = App.useApp()
  const [, go] = useLocation()
  const search = useSearch()
  const { data: cities } = useQuery(definitionOf('forest_city'))
  const begin = useMutation({
    mutationFn: () => send<CheckBegun>('POST', `/api/culture/forest-city/${city}/checks`, { year }),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ['records', 'forest_city_check'] })
      void message.success(t('begun'))
      go(keepPlace(`/registers/forest_city_check/${id}`, search))
    },
    onError: (error) => void message.error(error.message),
  })
  if (!cities?.can.create) return null
  return (
    <p className="row gap-above">
      <Button loading={begin.isPending} onClick={() => begin.mutate()}>
        {t('begin', { year })}
      </Button>
    </p>
  )
}
