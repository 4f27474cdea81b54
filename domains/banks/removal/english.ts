/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  采伐减少的碳: 'Carbon lost to felling',
  火灾减少的碳: 'Carbon lost to fire',
  占用林地减少的碳: 'Carbon lost to land taken',
  '数据不全：树种不明、多个树种合写，或者参数表中没有': 'Data incomplete: species unknown, several written together, or not in the table of parameters',
  '竹林等择伐：当年更新，不减少碳库': 'Selective felling of bamboo and the like: renewed within the year, no loss to the carbon bank',
  '数据不全：火场上没有树种和蓄积已知的小班': 'Data incomplete: no sub-compartment of known species and volume on the fire ground',
  '数据不全：地块没有蓄积、树种，或者参数表中没有': 'Data incomplete: the plot has no volume or species, or it is not in the table of parameters',
  '取自本系统台账，不在年末碳储量之外另减': 'from registers in this system; not deducted again from the stock at the end of the year',
  吨碳: 't C',
}
