/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const moneyFigures = {
  planned: { id: 'reserve.planned_investment', title: '储备林计划投资' },
  credit: { id: 'reserve.credit', title: '储备林银行授信' },
  contracted: { id: 'reserve.contracted', title: '储备林贷款合同' },
  funded: { id: 'reserve.funded', title: '储备林融资到位' },
  spent: { id: 'reserve.spent', title: '储备林贷款支付' },
  batch: { id: 'reserve.lezhi_batch2', title: '单列批次贷款到位' },
  capital: { id: 'reserve.capital', title: '储备林资本金到位' },
  own_share: { id: 'reserve.capital_share', title: '储备林资本金比例' },
  debt: { id: 'reserve.debt', title: '储备林贷款余额' },
} as const
