/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '单位：千克，到克。点种群看它的批次。': 'In kilograms, to the gram. Choose a herd for its batches.',
  期初在库: 'In store at the start',
  期末在库: 'In store at the end',
  '当年批准（折鲜胆汁）': 'Approved in the year (as fresh bile)',
  '能够提供（上限）': 'Can give at most',
  '采集和退回等于交付、送检、报废和在库增加之和：每一克都有去向。':
    'Drawn and returned equals delivered, sampled, spoiled and what was added to the store: every gram is accounted for.',
  使用审批和标识: 'Permits and marks',
  已交付: 'Delivered so far',
  剩余: 'Left',
  '标识：领用 / 使用 / 作废 / 结余': 'Marks: issued / used / spoiled / left',
  全部核销: 'All settled',
  存栏账: 'Accounts of herds',
  '单位：只（头）。没有发生的类别不列。': 'In heads. Kinds of which nothing happened are left out.',
  未报告: 'Not returned',
  '许可或备案，年度报告': 'Licence or filing, yearly return',
  '存栏：期初加出生、购入、找回、盘点增补，减去死亡、出售、利用、逃逸、盘点核减，等于期末。熊胆汁：采集等于交付、送检、报废和在库之和，批准不超过种群能够提供的，交付不超过批准的。':
    'Heads: opening plus born, bought, found again and added by count, less died, sold, used, escaped and struck off, is closing. Bile: drawn is delivered, sampled, spoiled and in store together; no permit beyond what the herd can give, no delivery beyond its permit.',
  种群台账: 'Herds',
  这里没有取得许可或者备案的人工繁育种群: 'There is no licensed or filed herd here',
  '先登记申请，核查以后登记许可或者备案，再登记起账存栏。': 'Enter the application, check it, record licence or filing, then enter the opening heads.',
  '出入库不平，差 {kg} 千克，请核对各批次。': 'The store does not balance, {kg} kg apart; check each batch.',
  '{n} 单未签收或未核销': '{n} not received or not settled',
  '已报告至 {year} 年': 'Returned up to {year}',
}
