import { lazy } from 'react'
import { said } from '#kit/ui/text/language.ts'
import { roomViews } from '#kit/ui/views.ts'
import type { Bank } from './bank/wire.ts'

const titles = { water: '水库', money: '钱库', food: '粮库', carbon: '碳库' } as const satisfies Record<Bank, string>

const pageOf = (bank: Bank) =>
  lazy(async () => {
    const { BankPage } = await import('./bank/page/page.ui.tsx')
    return { default: () => <BankPage bank={bank} title={said(titles[bank])} /> }
  })
const glanceOf = (bank: Bank) =>
  lazy(async () => {
    const { BankGlance } = await import('./bank/page/glance.ui.tsx')
    return { default: () => <BankGlance bank={bank} /> }
  })
const banks = ['water', 'money', 'food', 'carbon'] as const satisfies readonly Bank[]

export const views = roomViews({
  panels: [{ register: 'bank_parameters', title: '与原来那一集相差', after: 'head', panel: lazy(() => import('./parameters/page/difference.ui.tsx')) }],
  pages: [
    ...banks.map((bank) => ({
      path: `/banks/${bank}` as const,
      title: titles[bank],
      chapter: '6',
      reads: ['sub_compartment', 'bank_parameters'],
      page: pageOf(bank),
      glance: glanceOf(bank),
    })),
    {
      path: '/banks/scenario',
      title: '情景推算',
      chapter: '6',
      reads: ['sub_compartment', 'bank_parameters'],
      page: lazy(() => import('./scenario/page/page.ui.tsx')),
    },
    {
      path: '/banks/changes',
      title: '小班变化',
      chapter: '6',
      reads: ['stand_change', 'sub_compartment'],
      about: '采伐、造林、火灾、虫害清理、占用、流转等对小班提出的变化，由县级林业部门逐条采纳',
      page: lazy(() => import('./change/page/page.ui.tsx')),
    },
    { path: '/banks/parameters', title: '测算参数', chapter: '6', reads: ['bank_parameters'], page: lazy(() => import('./parameters/page/page.ui.tsx')) },
  ],
})
