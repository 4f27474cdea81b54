import { lazy } from 'react'
import { roomViews } from '#kit/ui/views.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import type { Bank } from './bank/wire.ts'

const t = catalogue({
  water: '水库',
  money: '钱库',
  food: '粮库',
  carbon: '碳库',
  parameters: '测算参数',
  scenario: '情景推算',
  difference: '与原来那一集相差',
})

const pageOf = (bank: Bank) =>
  lazy(async () => {
    const { BankPage } = await import('./bank/page/page.ui.tsx')
    return { default: () => <BankPage bank={bank} title={t(bank)} /> }
  })
const banks = ['water', 'money', 'food', 'carbon'] as const satisfies readonly Bank[]

export const views = roomViews({
  panels: [{ register: 'bank_parameters', title: t('difference'), after: 'head', panel: lazy(() => import('./parameters/page/difference.ui.tsx')) }],
  pages: [
    ...banks.map((bank) => ({
      path: `/banks/${bank}` as const,
      title: t(bank),
      chapter: '6',
      reads: ['sub_compartment', 'bank_parameters'],
      page: pageOf(bank),
    })),
    {
      path: '/banks/scenario',
      title: t('scenario'),
      chapter: '6',
      reads: ['sub_compartment', 'bank_parameters'],
      page: lazy(() => import('./scenario/page/page.ui.tsx')),
    },
    { path: '/banks/parameters', title: t('parameters'), chapter: '6', reads: ['bank_parameters'], page: lazy(() => import('./parameters/page/page.ui.tsx')) },
  ],
})
