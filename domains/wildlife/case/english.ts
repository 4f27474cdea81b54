/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  查破野生动物案件: 'Cases of wild animals solved',
  '统计期内查破的野生动物案件：行政处罚决定执行完毕，或者公安机关受理、判决，按首次办结时间；不予立案、不予处罚、终止的不计':
    'Cases of wild animals solved in the period: the penalty carried out, or taken over by the police or judged, by the time of first closing; those not filed, not punished or ended do not count',
  野生动物刑事案件: 'Criminal cases of wild animals',
  '统计期内查破的野生动物案件：行政处罚决定执行完毕，或者公安机关受理、判决，按首次办结时间；其中的刑事案件，一件只在一个性质里计':
    'Cases of wild animals solved in the period: the penalty carried out, or taken over by the police or judged, by the time of first closing; of these the criminal ones, each counted under one nature only',
  处理野生动物违法人员: 'Offenders against wild animals handled',
  '统计期内查破的野生动物案件：行政处罚决定执行完毕，或者公安机关受理、判决，按首次办结时间；这些案件中受到处罚、移送或者教育的当事人，每人计一次，不予处罚的不计':
    'Cases of wild animals solved in the period: the penalty carried out, or taken over by the police or judged, by the time of first closing; their parties who were punished, handed over or taught, each once; those let off do not count',
  收缴野生动物: 'Wild animals seized',
  '统计期内查扣的野生动物数量之和（活体、死体），按查扣日期；返还的不计，制品另计；移交收容的只在这里计一次，不与收容救护相加':
    'Wild animals seized in the period, live and dead, by the day of seizure; what was given back does not count, products are apart; those given into care count here once and are not added to rescues',
  野生动物保护专项行动: 'Campaigns for wild animals',
  '统计期内完成总结的、主题为野生动植物的专项行动（如“清风行动”），按总结日期': 'Campaigns on wildlife concluded in the period, by the day of conclusion',
}
