/** Figures of what the forest sells that the chapter names; their definitions stand in `indicators.server.ts`. */
export const outputFigures = {
  output_income: { id: 'banks.output_income', title: '林业产品销售收入' },
  compensation_paid: { id: 'banks.compensation_paid', title: '公益林补偿到户' },
  loans_drawn: { id: 'banks.loans_drawn', title: '储备林贷款当年到位' },
  finance_drawn: { id: 'banks.finance_drawn', title: '储备林融资到位（导入年表）' },
  timber: { id: 'banks.timber_m3', title: '木材采伐量（蓄积）' },
  timber_value: { id: 'banks.timber_value', title: '木材估值' },
  money_value: { id: 'banks.money_value', title: '竹材、苗木等产品估值' },
  food_tonnes: { id: 'banks.food_tonnes', title: '森林食物产量' },
  food_value: { id: 'banks.food_value', title: '森林食物估值' },
  food_orchard_tonnes: { id: 'banks.food_orchard_tonnes', title: '园地产量（另列）' },
} as const
